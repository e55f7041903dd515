import type { CommandSession } from '@comunal/command';
import type { PrintTexts } from './print-texts.ts';

/** The session of every subcommand. */
export type Session = CommandSession<PrintTexts>;
