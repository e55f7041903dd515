import type { CommandSession } from '@comunal/command';
import type { LiteI18n } from '@comunal/i18n/lite';

/** What `comunal fundraising` says, in one language. */
export type Texts = LiteI18n<'fundraising'>;

/** What a subcommand works with. */
export type Session = CommandSession<Texts>;
