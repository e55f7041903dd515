import { CliError, printable } from '@comunal/command';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { isNotInstalled } from '../is-not-installed.ts';
import {
  printableTypes,
  type PrintableEntry,
  type PrintableType,
} from '../typeset/content/describe-entry.ts';
import type { TypesetOptions } from '../typeset/typeset-options.ts';
import type { Session } from './session.ts';
import { suggestEntry } from './suggest-entry.ts';

/** An entry to print, and how to find what belongs to it. */
export interface LoadedEntry {
  readonly entry: PrintableEntry;
  /** The languages of the site; the first is that of whoever does not say another. */
  readonly languages: readonly string[];
  readonly lookups: Pick<TypesetOptions, 'findAgent' | 'readPicture'>;
}

/**
 * Loads an entry that is listed in public, from a content folder without errors.
 *
 * @param name - As in `event/taller-de-redes`.
 * @throws CliError for one that is not there, that is not listed, or that is closed, of which nothing more is said.
 */
export async function loadEntry(name: string, dir: string, session: Session): Promise<LoadedEntry> {
  const { context, texts } = session;
  const { t } = texts;
  const { loadContent, folders } = await importContent(session);
  const folder = resolve(context.cwd, dir);
  const content = await loadContent(folder, { signal: context.signal });
  const label = printable(relative(context.cwd, folder) || '.');
  if (content.entries.length === 0)
    throw new CliError(1, t('print:wrong.noContent', { dir: label }));
  const source = content.toPublic();
  const named = readName(name);
  if (!named) {
    const types = printableTypes.join(', ');
    const sentence = t('print:wrong.name', { entry: name, types });
    throw new CliError(2, sentence + suggestEntry(name, source, session));
  }
  const [type, slug] = named;
  const entry = source.get(type, slug);
  if (!entry && content.get(type, slug)) throw new CliError(1, t('print:wrong.closed'));
  if (entry && entry.visibility !== 'public') throw new CliError(1, t('print:wrong.unlisted'));
  // The entry itself may be what could not be read, and then it is not there.
  if (content.problems.some(({ severity }) => severity === 'error'))
    throw new CliError(1, t('print:wrong.faulty', { dir: label }));
  if (!entry) {
    const sentence = t('print:wrong.noEntry', { entry: name, dir: label });
    throw new CliError(1, sentence + suggestEntry(name, source, session));
  }
  const files = new Map(source.assets.map(({ path, file }) => [path, file]));
  return {
    entry,
    languages: source.languages,
    lookups: {
      findAgent: (kind, agent) => source.get(kind, agent),
      readPicture: async (path) => {
        const file = files.get(`${folders[type]}/${path}`);
        return file === undefined ? undefined : readFile(file);
      },
    },
  };
}

function readName(name: string): readonly [PrintableType, string] | undefined {
  const [first, slug, ...rest] = name.split('/');
  const type = printableTypes.find((each) => each === first);
  return type === undefined || !slug || rest.length > 0 ? undefined : [type, slug];
}

async function importContent({ texts: { t } }: Session) {
  try {
    return await import('@comunal/content');
  } catch (thrown) {
    if (!isNotInstalled(thrown)) throw thrown;
    const command = 'npm install --save-dev @comunal/content';
    throw new CliError(1, t('print:wrong.noContentPackage', { command }));
  }
}
