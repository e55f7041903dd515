import type { CommandSession } from '@comunal/command';
import type { Archive } from '../create-archive.ts';
import type { ArchiveTexts } from './texts.ts';

/** What a subcommand works with. */
export interface Session extends CommandSession<ArchiveTexts> {
  readonly archive: Archive;
}
