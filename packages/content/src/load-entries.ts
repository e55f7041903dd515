import { setImmediate } from 'node:timers/promises';
import { toEntryKey, type EntryRecord, type ParsedEntry } from './link/content-graph.ts';
import { loadEntry, type LoadedEntry } from './load-entry.ts';
import type { EntryFiles } from './model/entry-files.ts';
import type { Finding } from './model/finding.ts';
import type { RawEntry } from './model/raw-entry.ts';
import { assembleEntry } from './parse/assemble-entry.ts';
import { fingerprintEntry, readEntry, type EntryTexts } from './read/read-entry.ts';
import type { FolderScan } from './read/scan-folder.ts';
import { mergeSealed, type SealedEntry } from './read/merge-sealed.ts';

/** Entries by the state of their files, so that those whose files have not changed are not parsed again. */
export type KnownEntries = ReadonlyMap<string, LoadedEntry>;

/** The entries of a folder, each parsed and validated by itself. */
export interface LoadedEntries {
  /** Entries that fit their schema. */
  readonly records: readonly EntryRecord[];
  /** Every entry that could be parsed, also those that do not fit their schema. */
  readonly parsedEntries: readonly ParsedEntry[];
  /** Keys of entries whose files could not be parsed. */
  readonly unreadable: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** The languages of the site. */
  readonly languages: readonly string[];
  /** These entries, for the next loading. */
  readonly known: KnownEntries;
}

/** Entries loaded between two looks at the signal. */
const batchSize = 128;

/**
 * Parses and validates every entry that a scan lists, the site first.
 *
 * @param before - The entries of this folder as they were loaded before.
 * @param sealed - Sealed entries that a key has opened.
 */
export async function loadEntries(
  scan: FolderScan,
  signal: AbortSignal | undefined,
  before: KnownEntries = new Map(),
  sealed: readonly SealedEntry[] = [],
): Promise<LoadedEntries> {
  const loading = new EntryLoading(before);
  if (scan.site) await loading.addSite(scan.site);
  else loading.findings.push({ code: 'no-site', file: '.' });
  let count = 0;
  const onTwin = (file: string): void =>
    void loading.findings.push({ code: 'sealed-and-clear', file, closed: true });
  for (const files of mergeSealed(scan.entries(), sealed, onTwin)) {
    if (count++ % batchSize === 0) {
      await setImmediate();
      signal?.throwIfAborted();
    }
    await loading.add(files, readEntry(files));
  }
  return loading;
}

class EntryLoading implements LoadedEntries {
  readonly records: EntryRecord[] = [];
  readonly parsedEntries: ParsedEntry[] = [];
  readonly findings: Finding[] = [];
  readonly unreadable = new Set<string>();
  languages: readonly string[] = [];
  readonly known = new Map<string, LoadedEntry>();
  readonly #before: KnownEntries;
  readonly #seen = new Set<string>();

  constructor(before: KnownEntries) {
    this.#before = before;
  }

  /** Adds an entry. One whose type and slug are taken already is checked by itself and linked to nothing. */
  async add(files: EntryFiles, texts: EntryTexts): Promise<void> {
    const { parsedEntry, record, findings } = await this.#load(files, texts);
    this.findings.push(...findings);
    const key = toEntryKey(files);
    if (!parsedEntry) {
      this.unreadable.add(key);
      return;
    }
    this.parsedEntries.push(parsedEntry);
    if (record && !this.#seen.has(key)) this.records.push(record);
    this.#seen.add(key);
  }

  /** Adds the site, whose languages the other entries are checked by. Its own text without a language is in the first. */
  async addSite(files: EntryFiles): Promise<void> {
    const texts = readEntry(files);
    this.languages = readLanguages(assembleEntry(files, texts, undefined).raw);
    await this.add(files, texts);
  }

  async #load(files: EntryFiles, texts: EntryTexts): Promise<LoadedEntry> {
    const fingerprint = fingerprintEntry(texts, this.languages);
    if (fingerprint === undefined) return loadEntry(files, texts, this.languages);
    const loaded = this.#before.get(fingerprint) ?? (await loadEntry(files, texts, this.languages));
    this.known.set(fingerprint, loaded);
    return loaded;
  }
}

/** Reads the languages that `site.yaml` lists, also when it has errors elsewhere. */
export function readLanguages(site: RawEntry | undefined): readonly string[] {
  const languages = site?.fields['languages'];
  const tags = Array.isArray(languages) ? languages.filter((tag) => typeof tag === 'string') : [];
  return [...new Set(tags)];
}
