import { CliError } from '@comunal/command';
import type { Archive } from '@comunal/archive';
import { loadClient } from '../server/load-client.ts';
import type { ImportSession } from '../open-import.ts';

/** The Archive, as its client reads it. */
export interface OpenedArchive {
  readonly archive: Archive;
  /** The address of the site: that of `ARCHIVE_URL`, where it is set. */
  readonly baseUrl: string;
  readonly isIdentifier: (value: string) => boolean;
  /** Reads the item of an argument: an identifier, or an address of its page. */
  readonly parseItem: (argument: string) => string;
}

/**
 * Loads the client of the Archive, and opens it.
 *
 * @throws CliError where it is not installed, and for an address in the environment that will not do.
 */
export async function openArchive(session: ImportSession): Promise<OpenedArchive> {
  const { context, overrides = {} } = session;
  const { createArchive, isIdentifier, ...cli } = await loadClient(
    '@comunal/archive',
    async () => ({
      ...(await import('@comunal/archive')),
      ...(await import('@comunal/archive/cli')),
    }),
    session,
  );
  const { baseUrl = 'https://archive.org' } = cli.readAddresses(context);
  const { fetch, delay } = overrides;
  const retry = { limit: 4, ...(delay && { delay }) };
  try {
    const archive = createArchive({ baseUrl, retry, ...(fetch && { fetch }) });
    return { archive, baseUrl: String(baseUrl), isIdentifier, parseItem: cli.parseItemArgument };
  } catch (thrown) {
    const message = cli.explainArchive(thrown, cli.archiveTexts(context.locale));
    throw message === undefined ? thrown : new CliError(1, message);
  }
}
