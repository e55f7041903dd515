import { defineCommand, type CommandModule } from '@comunal/command';
import type { Clock } from '@comunal/http';
import { createArchive } from '../create-archive.ts';
import { readAddresses } from './read-addresses.ts';
import { explainArchive } from './explain-error.ts';
import { secretOptions } from './secret-options.ts';
import { search } from './subcommands/search.ts';
import { status } from './subcommands/status.ts';
import { archiveTexts } from './texts.ts';

/** Creates the command `comunal archive`. @param clock - The time and the randomness, for tests. */
export function archiveCommand(clock?: Clock): CommandModule {
  return defineCommand({
    name: 'archive',
    texts: archiveTexts,
    subcommands: [status, search],
    neighbours: ['mirror', 'upload'],
    secretOptions,
    open: (_, session) => ({
      ...session,
      archive: createArchive({ ...readAddresses(session.context), clock }),
    }),
    explain: (thrown, { texts, args }) => explainArchive(thrown, texts, args?.operand),
  });
}
