import type { CommandSession } from '@comunal/command';
import type { TranslateTexts } from './translate-texts.ts';

/** What the subcommands of `comunal translate` work with. */
export type Session = CommandSession<TranslateTexts>;
