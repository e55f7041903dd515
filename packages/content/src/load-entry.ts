import type { EntryRecord, ParsedEntry } from './link/content-graph.ts';
import { collectFacts } from './link/collect-facts.ts';
import type { EntryFiles } from './model/entry-files.ts';
import type { Finding } from './model/finding.ts';
import { assembleEntry } from './parse/assemble-entry.ts';
import { createNumberSource } from './parse/create-number-source.ts';
import type { EntryTexts } from './read/read-entry.ts';
import { collectOmittedDefaults } from './validate/collect-omitted-defaults.ts';
import { issuesToFindings } from './validate/issues-to-findings.ts';
import { validateEntry } from './validate/validate-entry.ts';

/** What the files of one entry hold, whatever stands in others. */
export interface LoadedEntry {
  /** Missing when its files could not be parsed. */
  readonly parsedEntry?: ParsedEntry;
  /** Missing when it does not fit its schema. */
  readonly record?: EntryRecord;
  readonly findings: readonly Finding[];
}

/**
 * Parses and validates one entry.
 *
 * @param languages - Those of the site.
 */
export async function loadEntry(
  files: EntryFiles,
  texts: EntryTexts,
  languages: readonly string[],
): Promise<LoadedEntry> {
  const { raw, findings } = assembleEntry(files, texts, languages[0]);
  if (!raw) return { findings };
  const numberSource = raw.inexact.size > 0 ? await createNumberSource(raw) : () => undefined;
  const result = validateEntry(raw, numberSource);
  // What the schema returned replaces what the file held: keeping both would take twice the memory.
  const kept = { ...raw, fields: result.ok ? { ...result.entry } : result.fields };
  const parsedEntry = {
    raw: kept,
    facts: collectFacts(files.type, kept.fields, languages),
    omittedDefaults: collectOmittedDefaults(files.type, raw.fields),
  };
  if (!result.ok) return { parsedEntry, findings: [...findings, ...issuesToFindings(raw, result)] }; // some hundreds
  const record = { ...parsedEntry, entry: result.entry };
  return { parsedEntry: record, record, findings };
}
