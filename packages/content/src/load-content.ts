import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ContentCheck, ContentType, EntryByType } from '@comunal/schemas';
import type { Content } from './model/content.ts';
import { assembleEntry } from './parse/assemble-entry.ts';
import type { RawEntry } from './model/raw-entry.ts';
import { issuesToFindings } from './validate/issues-to-findings.ts';
import { collectOmittedDefaults } from './validate/collect-omitted-defaults.ts';
import { validateEntry } from './validate/validate-entry.ts';
import { AssetPolicy } from './project/asset-policy.ts';
import type { EntryFiles } from './model/entry-files.ts';
import { scanFolder } from './read/scan-folder.ts';
import { isFolder, describeMissingFolder, describeWrongFolder } from './read/no-folder.ts';
import type { CheckInput } from './check/check-input.ts';
import { runContentChecks } from './check/content-checks/run-content-checks.ts';
import { runChecks } from './check/run-checks.ts';
import { checkNoVisibility } from './check/no-visibility.ts';
import { measureCompleteness } from './link/measure-completeness.ts';
import {
  ContentGraph,
  toEntryKey,
  type EntryRecord,
  type ParsedEntry,
} from './link/content-graph.ts';
import { collectFacts } from './link/collect-facts.ts';
import { createDiscloser } from './report/disclosure.ts';
import type { Finding } from './model/finding.ts';
import type { Problem } from './model/problem.ts';
import { toProblems } from './report/to-problems.ts';
import { createPublicContent } from './project/public-content.ts';
import { createNumberSource } from './parse/create-number-source.ts';

/** Options of {@link loadContent}. */
export interface LoadOptions {
  /** Stops the loading; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** The day on which consents have to hold, as `YYYY-MM-DD`. @defaultValue today, in UTC */
  readonly today?: string;
  /** Checks that other packages bring; see `installedChecks`. @defaultValue none */
  readonly checks?: readonly ContentCheck[];
}

/** Entries read between two looks at the signal. */
const batch = 128;

/**
 * Reads a content folder: checks every entry, links them both ways, and tells all that is wrong at once, with file, line
 * and column. Nothing that stands in a file makes it throw; a folder that is not there is a problem too.
 *
 * What comes back holds closed entries. Call `toPublic()` on it for whatever is shown outside.
 *
 * @example
 * const content = await loadContent('content');
 * for (const { file, line, column, messages } of content.problems)
 *   console.log(`${file}:${line}:${column}: ${messages.es}`);
 */
export async function loadContent(dir: string, options: LoadOptions = {}): Promise<Content> {
  const { signal, today = new Date().toISOString().slice(0, 10), checks = [] } = options;
  const root = resolve(dir);
  signal?.throwIfAborted();
  const elsewhere = async (finding: Finding): Promise<Content> =>
    finish(root, new ContentGraph([]), [], await toProblems([finding], signal), today);
  if (!isFolder(root)) return elsewhere(describeMissingFolder(dir));

  const found = scanFolder(root);
  if (!found.hasOurNames) return elsewhere(describeWrongFolder(dir));
  const loading = new Loading();
  if (found.site) await loading.addSite(found.site);
  else loading.findings.push({ code: 'no-site', file: '.' });
  const languages = loading.languages();
  let at = 0;
  for (const each of found.entries()) {
    if (at++ % batch === 0) {
      await setImmediate();
      signal?.throwIfAborted();
    }
    await loading.add(each, languages);
  }
  const graph = new ContentGraph(loading.records);
  const assetPolicy = new AssetPolicy(root, loading.parsedEntries, graph, today);
  const input: CheckInput = {
    dir: root,
    graph,
    assetPolicy,
    parsedEntries: loading.parsedEntries,
    unreadable: loading.unreadable,
    others: found.others,
    languages,
    today,
    ...(signal ? { signal } : {}),
  };
  const checked = [...(await runChecks(input)), ...(await runContentChecks(input, checks))];
  const findings = [...found.findings, ...loading.findings, ...checked];
  // First, since it is why the others of its entry quote nothing.
  const all = [...checkNoVisibility(loading.parsedEntries, findings), ...findings];
  const problems = await toProblems(all, signal, createDiscloser(loading.parsedEntries, today));
  return finish(root, graph, languages, problems, today, assetPolicy);
}

/** What has been read so far. */
class Loading {
  readonly records: EntryRecord[] = [];
  readonly parsedEntries: ParsedEntry[] = [];
  readonly findings: Finding[] = [];
  readonly unreadable = new Set<string>();
  readonly #taken = new Set<string>();

  /** An entry whose type and slug are taken already is checked by itself and linked to nothing. */
  async add(files: EntryFiles, languages: readonly string[]): Promise<void> {
    const { raw, findings } = assembleEntry(files, languages[0]);
    this.findings.push(...findings);
    if (!raw) {
      this.unreadable.add(toEntryKey(files));
      return;
    }
    const sourceOf = raw.inexact.size > 0 ? await createNumberSource(raw) : () => undefined;
    const validated = validateEntry(raw, sourceOf);
    // What the schema gave back takes the place of what the file held: keeping both would take twice the memory.
    const kept = { ...raw, fields: validated.ok ? { ...validated.entry } : validated.fields };
    const omittedDefaults = collectOmittedDefaults(files.type, raw.fields);
    const parsedEntries = {
      raw: kept,
      facts: collectFacts(files.type, kept.fields, languages),
      omittedDefaults,
    };
    this.parsedEntries.push(parsedEntries);
    if (!validated.ok)
      this.findings.push(...issuesToFindings(raw, validated)); // some hundreds
    else if (!this.#taken.has(toEntryKey(files)))
      this.records.push({ ...parsedEntries, entry: validated.entry });
    this.#taken.add(toEntryKey(files));
  }

  /** The site goes first: the others are looked at by its languages. Its own text without a language is in the first. */
  async addSite(files: EntryFiles): Promise<void> {
    const { raw } = assembleEntry(files, undefined);
    await this.add(files, languagesIn(raw));
  }

  /** The languages of the site; none before it is added, or when there is none. */
  languages(): readonly string[] {
    return languagesIn(this.parsedEntries[0]?.raw);
  }
}

/** The languages that `site.yaml` lists, also when it has faults elsewhere. */
function languagesIn(site: RawEntry | undefined): readonly string[] {
  const listed = site?.fields['languages'];
  const texts = Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : [];
  return [...new Set(texts)];
}

function finish(
  dir: string,
  graph: ContentGraph,
  languages: readonly string[],
  problems: readonly Problem[],
  today: string,
  assetPolicy?: AssetPolicy,
): Content {
  const entries = graph.records.map(({ entry }) => entry);
  const completeness = graph.records.flatMap((record) => measureCompleteness(record, languages));
  let shown: ReturnType<typeof createPublicContent> | undefined;
  return {
    dir,
    entries,
    problems,
    languages,
    completeness,
    get: <T extends ContentType>(type: T, slug: string) =>
      graph.find(type, slug)?.entry as EntryByType[T] | undefined, // found under its own type
    list: <T extends ContentType>(type: T) => graph.list(type) as readonly EntryByType[T][],
    referencesFrom: (entry) => graph.from(entry),
    referencesTo: (entry) => graph.to(entry),
    toPublic: () => (shown ??= createPublicContent(dir, graph, languages, today, assetPolicy)),
  };
}
