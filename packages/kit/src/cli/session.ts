import type { CommandSession } from '@comunal/command';
import type { KitTexts } from '../start/kit-texts.ts';

/** The session of every subcommand. */
export type Session = CommandSession<KitTexts>;
