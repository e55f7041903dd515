import type { ArchiveTexts } from '@comunal/archive/cli';
import type { Call, CommandContext } from '@comunal/command';
import type { Seams } from './seams.ts';

/** The name of a text that the help is made of. */
export type HelpKey = Extract<Parameters<ArchiveTexts['t']>[0], `archive:help.${string}`>;

/** What mirroring, or uploading alone, works with. */
export interface MirrorCall {
  readonly call: Call;
  readonly context: CommandContext;
  readonly texts: ArchiveTexts;
  readonly seams: Seams;
  /** Of the recording. */
  readonly slug: string;
  /** As it was typed. */
  readonly file: string | undefined;
  /** False to upload alone: metadata and content are left as they are. */
  readonly isMirror: boolean;
}
