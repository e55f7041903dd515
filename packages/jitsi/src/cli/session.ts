import type { CommandSession } from '@comunal/command';
import type { LiteI18n } from '@comunal/i18n/lite';

/** The messages of `comunal jitsi`, in one language. */
export type JitsiTexts = LiteI18n<'jitsi'>;

/** The context and messages that a subcommand works with. */
export type JitsiSession = CommandSession<JitsiTexts>;
