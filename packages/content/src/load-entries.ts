import { setImmediate } from 'node:timers/promises';
import { collectFacts } from './link/collect-facts.ts';
import type { KnownMarkdown } from './parse/markdown/read-markdown.ts';
import { toEntryKey, type EntryRecord, type ParsedEntry } from './link/content-graph.ts';
import type { EntryFiles } from './model/entry-files.ts';
import type { Finding } from './model/finding.ts';
import type { RawEntry } from './model/raw-entry.ts';
import { assembleEntry } from './parse/assemble-entry.ts';
import { createNumberSource } from './parse/create-number-source.ts';
import type { FolderScan } from './read/scan-folder.ts';
import { collectOmittedDefaults } from './validate/collect-omitted-defaults.ts';
import { issuesToFindings } from './validate/issues-to-findings.ts';
import { validateEntry } from './validate/validate-entry.ts';

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
}

/** Entries loaded between two looks at the signal. */
const batchSize = 128;

/**
 * Parses and validates every entry that a scan lists, the site first.
 *
 * @param known - What was read of Markdown before.
 */
export async function loadEntries(
  scan: FolderScan,
  signal: AbortSignal | undefined,
  known?: KnownMarkdown,
): Promise<LoadedEntries> {
  const loading = new EntryLoading(known);
  if (scan.site) await loading.addSite(scan.site);
  else loading.findings.push({ code: 'no-site', file: '.' });
  let count = 0;
  for (const files of scan.entries()) {
    if (count++ % batchSize === 0) {
      await setImmediate();
      signal?.throwIfAborted();
    }
    await loading.add(files);
  }
  return loading;
}

class EntryLoading implements LoadedEntries {
  readonly records: EntryRecord[] = [];
  readonly parsedEntries: ParsedEntry[] = [];
  readonly findings: Finding[] = [];
  readonly unreadable = new Set<string>();
  languages: readonly string[] = [];
  readonly #seen = new Set<string>();
  readonly #known: KnownMarkdown | undefined;

  constructor(known: KnownMarkdown | undefined) {
    this.#known = known;
  }

  /** Adds an entry. One whose type and slug are taken already is checked by itself and linked to nothing. */
  async add(files: EntryFiles): Promise<void> {
    const { raw, findings } = assembleEntry(files, this.languages[0]);
    this.findings.push(...findings);
    if (!raw) {
      this.unreadable.add(toEntryKey(files));
      return;
    }
    const numberSource = raw.inexact.size > 0 ? await createNumberSource(raw) : () => undefined;
    const result = validateEntry(raw, numberSource);
    // What the schema returned replaces what the file held: keeping both would take twice the memory.
    const kept = { ...raw, fields: result.ok ? { ...result.entry } : result.fields };
    const parsedEntry = {
      raw: kept,
      facts: collectFacts(files.type, kept.fields, this.languages, this.#known),
      omittedDefaults: collectOmittedDefaults(files.type, raw.fields),
    };
    this.parsedEntries.push(parsedEntry);
    if (!result.ok)
      this.findings.push(...issuesToFindings(raw, result)); // some hundreds
    else if (!this.#seen.has(toEntryKey(files)))
      this.records.push({ ...parsedEntry, entry: result.entry });
    this.#seen.add(toEntryKey(files));
  }

  /** Adds the site, whose languages the other entries are checked by. Its own text without a language is in the first. */
  async addSite(files: EntryFiles): Promise<void> {
    this.languages = readLanguages(assembleEntry(files, undefined).raw);
    await this.add(files);
  }
}

/** Reads the languages that `site.yaml` lists, also when it has errors elsewhere. */
function readLanguages(site: RawEntry | undefined): readonly string[] {
  const languages = site?.fields['languages'];
  const tags = Array.isArray(languages) ? languages.filter((tag) => typeof tag === 'string') : [];
  return [...new Set(tags)];
}
