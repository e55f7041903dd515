import { join } from 'node:path';
import type { EntryFiles, SourceFile } from '../model/entry-files.ts';
import type { Finding } from '../model/finding.ts';
import { isSlug, readFileName } from './file-name.ts';
import { getTypeOfFolder, privateFolder, sealedFolder } from './folders.ts';
import type { SealedEntry } from './merge-sealed.ts';
import { readBytes } from './read-bytes.ts';

/** What opens sealed entries: the `Identities` of `@comunal/sealing`, which hold the keys. */
export interface SealedEntryReader {
  /**
   * Opens a sealed entry.
   *
   * @param sealed - The bytes of the sealed file.
   * @throws an error with the code `no-match` when it is sealed for others, with any other code when it is damaged.
   * @example
   * ```ts
   * import { loadContent } from '@comunal/content';
   * import { readIdentities } from '@comunal/sealing';
   *
   * const content = await loadContent('content', { identities: await readIdentities() });
   * console.log(content.entries.length); // → 3
   * ```
   */
  openEntry(
    sealed: Uint8Array,
  ): Promise<readonly { readonly path: string; readonly data: Uint8Array }[]>;
}

/** The sealed entries of a folder. */
export interface SealedEntries {
  readonly entries: readonly SealedEntry[];
  /** How many no key has opened. */
  readonly notRead: number;
  readonly findings: readonly Finding[];
}

/** The largest sealed file that is read, in bytes: what `comunal seal` makes of 64 MB. */
const maxBytes = 128 * 1024 * 1024;

/**
 * Opens sealed entries. Without a key none is even looked at, so that nothing of them can get into a build.
 *
 * @param dir - The content folder.
 * @param sealed - The paths of the sealed files.
 */
export async function openSealedEntries(
  dir: string,
  sealed: readonly string[],
  identities: SealedEntryReader | undefined,
  signal: AbortSignal | undefined,
): Promise<SealedEntries> {
  const entries: SealedEntry[] = [];
  const findings: Finding[] = [];
  let notRead = 0;
  for (const file of sealed) {
    signal?.throwIfAborted();
    const opened = identities ? await openOne(dir, file, identities) : 'no-match';
    if (opened === 'no-match') notRead++;
    else if (opened === undefined) findings.push({ code: 'sealed-damaged', file, closed: true });
    else entries.push({ file, files: opened });
  }
  if (notRead > 0)
    findings.push({ code: 'sealed-not-read', file: sealedFolder, values: { count: notRead } });
  return { entries, notRead, findings };
}

async function openOne(
  dir: string,
  file: string,
  identities: SealedEntryReader,
): Promise<EntryFiles | 'no-match' | undefined> {
  const read = await readBytes(join(dir, file), maxBytes);
  if (read.state !== 'read') return undefined;
  try {
    return toEntryFiles(dir, file, await identities.openEntry(read.bytes));
  } catch (thrown) {
    const isOthers = thrown instanceof Error && 'code' in thrown && thrown.code === 'no-match';
    return isOthers ? 'no-match' : undefined;
  }
}

/** Groups the files of an opened entry; undefined when they are not those of one. */
function toEntryFiles(
  dir: string,
  file: string,
  files: readonly { readonly path: string; readonly data: Uint8Array }[],
): EntryFiles | undefined {
  const [folder = '', first = ''] = files[0]?.path.split('/') ?? [];
  const type = getTypeOfFolder(folder);
  const slug = first.replace(/\..*$/, '');
  if (!type || !isSlug(slug)) return undefined;
  const sources: SourceFile[] = [];
  const sealedFiles = new Set<string>();
  for (const { path, data } of files) {
    const name = path.slice(folder.length + 1);
    const parts = name.includes('/') ? undefined : readFileName(name);
    if (!path.startsWith(`${folder}/`) || (parts ?? { slug: name.split('/')[0] }).slug !== slug)
      return undefined;
    if (!parts) sealedFiles.add(name);
    else {
      const { language, kind } = parts;
      const own = { file, absolute: join(dir, file, path), kind, sealedBytes: data };
      sources.push(language === undefined ? own : { ...own, language });
    }
  }
  const shared = sources.filter(({ language }) => language === undefined);
  const languages = sources.filter(({ language }) => language !== undefined);
  if (sources.length === 0 || shared.length > 1) return undefined;
  const entry = { type, slug, isPrivate: true, folder: `${privateFolder}/${folder}`, sealedFiles };
  const [source] = shared;
  return source ? { ...entry, shared: source, languages } : { ...entry, languages };
}
