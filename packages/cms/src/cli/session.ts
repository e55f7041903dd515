import type { CommandSession } from '@comunal/command';
import type { CmsTexts } from './cms-texts.ts';

/** What every subcommand works with. */
export type Session = CommandSession<CmsTexts>;
