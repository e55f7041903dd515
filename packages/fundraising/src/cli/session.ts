import type { CommandSession } from '@comunal/command';
import type { LiteI18n } from '@comunal/i18n/lite';

/** The texts of `comunal fundraising` in one language. */
export type Texts = LiteI18n<'fundraising'>;

/** The context and texts of a subcommand. */
export type Session = CommandSession<Texts>;
