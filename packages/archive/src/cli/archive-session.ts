import type { CommandSession } from '@comunal/command';
import type { Archive } from '../create-archive.ts';
import type { ArchiveTexts } from './texts.ts';

/** The session that each subcommand gets. */
export interface ArchiveSession extends CommandSession<ArchiveTexts> {
  readonly archive: Archive;
}
