import { CliError, printable, type CommandSession } from '@comunal/command';
import type { LiteI18n } from '@comunal/i18n/lite';
import type { ContentType } from '@comunal/schemas';
import { relative, resolve } from 'node:path';
import type { ImportOverrides } from './server/import-overrides.ts';
import { toEntryKey } from '../../link/content-graph.ts';
import { readImportRecord, type ImportRecord } from './import-record.ts';
import { indexWithAliases } from './import-target.ts';
import { keepOpen } from './keep-open.ts';
import { readEntryFolder, type EntryFile } from './read-entry-folder.ts';

/** What every import is called with: the language and the texts of the person. */
export interface ImportSession extends CommandSession<LiteI18n<'formats'>> {
  readonly overrides?: ImportOverrides;
  /** Whether closed entries are not named. */
  readonly masksClosed: boolean;
}

/** A content folder to import into, and what was imported into it before. */
export interface OpenedImport {
  /** As an absolute path. */
  readonly dir: string;
  /** The first language of the site, or the one of the person. */
  readonly language: string;
  /** All languages of the site. */
  readonly languages: readonly string[];
  /** The entries of the types that are imported, by type and slug. */
  readonly entries: ReadonlyMap<string, EntryFile>;
  /** The same, by each slug that they had before too. */
  readonly index: ReadonlyMap<string, EntryFile>;
  readonly record: ImportRecord;
}

/** Which content folder is imported into, and what. */
export interface ImportPlace {
  /** As it was passed to the command. */
  readonly out: string | undefined;
  /** The name of the record. */
  readonly format: string;
  readonly types: readonly ContentType[];
  /** The entries that stay open though their source shows them no longer, as they were passed to the command. */
  readonly keepOpen?: readonly string[];
}

/**
 * Reads the entries of a content folder and what earlier imports have written into it.
 *
 * @throws CliError for a folder that is none, or in which something cannot be read.
 */
export async function openImport(
  { out, format, types, keepOpen: kept = [] }: ImportPlace,
  session: ImportSession,
): Promise<OpenedImport> {
  const { context, texts } = session;
  const { t } = texts;
  const dir = resolve(context.cwd, out ?? 'content');
  const shownDir = printable(relative(context.cwd, dir) || '.');
  const folder = readEntryFolder(dir, types);
  if (!folder) throw new CliError(1, t('formats:import.noFolder', { dir: shownDir }));
  if (folder.isFaulty) throw new CliError(1, t('formats:export.faulty', { dir: shownDir }));
  const { languages, entries } = folder;
  const [language = context.locale] = languages;
  const index = indexWithAliases(entries);
  const record = await readImportRecord(
    dir,
    format,
    (type, slug) => index.has(toEntryKey({ type, slug })),
    (file) => t('formats:import.badState', { file }),
  );
  return {
    dir,
    language,
    languages,
    entries,
    index,
    record: keepOpen(record, kept, index, texts),
  };
}
