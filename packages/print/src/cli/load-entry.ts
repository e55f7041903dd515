import { CliError, nearHint, printable } from '@comunal/command';
import type { PublicContent } from '@comunal/content';
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
  const [type, slug] = readName(name, session);
  const folder = resolve(context.cwd, dir);
  const content = await loadContent(folder, { signal: context.signal });
  const label = printable(relative(context.cwd, folder) || '.');
  if (content.entries.length === 0)
    throw new CliError(1, t('print:wrong.noContent', { dir: label }));
  const source = content.toPublic();
  const entry = source.get(type, slug);
  if (!entry) {
    if (content.get(type, slug)) throw new CliError(1, t('print:wrong.closed'));
    throw new CliError(
      1,
      t('print:wrong.noEntry', { entry: name, dir: label }) + hint(name, source, session),
    );
  }
  if (entry.visibility !== 'public') throw new CliError(1, t('print:wrong.unlisted'));
  if (content.problems.some(({ severity }) => severity === 'error'))
    throw new CliError(1, t('print:wrong.faulty', { dir: label }));
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

function readName(name: string, { texts: { t } }: Session): readonly [PrintableType, string] {
  const [first, slug, ...rest] = name.split('/');
  const type = printableTypes.find((each) => each === first);
  if (type === undefined || !slug || rest.length > 0)
    throw new CliError(2, t('print:wrong.name', { entry: name, types: printableTypes.join(', ') }));
  return [type, slug];
}

/** Suggests an entry of a like name, of those that anybody may see. */
function hint(name: string, source: PublicContent, { context: { locale } }: Session): string {
  const names = printableTypes.flatMap((type) =>
    source.list(type).map(({ slug }) => `${type}/${slug}`),
  );
  return nearHint(name, names, locale);
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
