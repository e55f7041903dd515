import type { ContentType } from '@comunal/schemas';
import { toEntryKey } from '../../link/content-graph.ts';
import { readLanguages } from '../../load-entries.ts';
import type { SourceFile } from '../../model/entry-files.ts';
import type { RawEntry } from '../../model/raw-entry.ts';
import { assembleEntry } from '../../parse/assemble-entry.ts';
import { isFolder } from '../../read/no-folder.ts';
import { readEntry } from '../../read/read-entry.ts';
import { scanFolder } from '../../read/scan-folder.ts';

/** An entry as its files hold it, without defaults. */
export interface EntryFile {
  readonly type: ContentType;
  readonly slug: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where each field stands that is not in the shared file. */
  readonly origins: RawEntry['origins'];
  /** The folder that holds the entry and its files, from the content folder. */
  readonly folder: string;
  /** The path of its first file from the content folder. */
  readonly file: string;
  /** The file that holds what is the same in each language. */
  readonly shared: SourceFile | undefined;
}

/** The entries of a content folder that are of the types of an import. */
export interface EntryFolder {
  /** The languages of the site, the first one at first; none where `site.yaml` does not say. */
  readonly languages: readonly string[];
  /** By type and slug, as `toEntryKey` combines them. */
  readonly entries: ReadonlyMap<string, EntryFile>;
  /** Whether an entry could not be read, or two have the same slug. */
  readonly isFaulty: boolean;
}

/** Reads the entries of some types in a content folder, closed ones too; returns `undefined` for a folder that is none. */
export function readEntryFolder(
  dir: string,
  types: readonly ContentType[],
): EntryFolder | undefined {
  if (!isFolder(dir)) return undefined;
  const scan = scanFolder(dir);
  if (!scan.hasOurNames) return undefined;
  const { site } = scan;
  const languages = site ? readLanguages(assembleEntry(site, readEntry(site), undefined).raw) : [];
  const entries = new Map<string, EntryFile>();
  let isFaulty = false;
  for (const files of scan.entries()) {
    if (!types.includes(files.type)) continue;
    const { type, slug, folder, shared } = files;
    const key = toEntryKey(files);
    const { raw } = assembleEntry(files, readEntry(files), languages[0]);
    const file = (shared ?? files.languages[0])?.file ?? '';
    if (!raw || entries.has(key)) isFaulty = true;
    else {
      const { type: _, slug: __, ...fields } = raw.fields;
      entries.set(key, { type, slug, fields, origins: raw.origins, folder, file, shared });
    }
  }
  return { languages, entries, isFaulty };
}
