import { resolve } from 'node:path';
import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import type { ContentCheck, ContentType, EntryByType } from '@comunal/schemas';
import { suggestDownloadFacts } from './check/assets/suggest-download-facts.ts';
import type { CheckInput } from './check/check-input.ts';
import { runContentChecks } from './check/content-checks/run-content-checks.ts';
import { checkNoVisibility } from './check/no-visibility.ts';
import { runChecks } from './check/run-checks.ts';
import { checkContentType } from './model/check-content-type.ts';
import { systemClock, type ContentClock } from './model/content-clock.ts';
import { ContentGraph } from './link/content-graph.ts';
import { measureCompleteness } from './link/measure-completeness.ts';
import { openSealedEntries, type SealedEntryReader } from './read/open-sealed.ts';
import { loadEntries } from './load-entries.ts';
import type { Content, PublicContent } from './model/content.ts';
import { internalsOf } from './content-internals.ts';
import type { Finding } from './model/finding.ts';
import type { Problem } from './model/problem.ts';
import { AssetPolicy } from './project/asset-policy.ts';
import { projectEntries } from './project/project-entries.ts';
import { createPublicContent, type PublicContentInput } from './project/public-content.ts';
import { describeMissingFolder, describeWrongFolder, isFolder } from './read/no-folder.ts';
import { scanFolder } from './read/scan-folder.ts';
import { createDiscloser } from './report/disclosure.ts';
import { deriveStates } from './translation/derive-states.ts';
import { toProblems } from './report/to-problems.ts';

/** Options of {@link loadContent}. */
export interface LoadOptions {
  /** Stops the loading; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Tells the day on which consents have to hold, and times the checks of other packages. A part that is missing is the
   * runtime's. @defaultValue the runtime's clock, in UTC
   */
  readonly clock?: Partial<ContentClock> | undefined;
  /** Checks that other packages bring; see `installedChecks`. @defaultValue none */
  readonly checks?: readonly ContentCheck[] | undefined;
  /**
   * What `loadContent` returned before of this folder: the new content takes over the entries whose files have the same text
   * as then, which is most of the time that loading takes. @defaultValue none
   */
  readonly previous?: Content | undefined;
  /**
   * The keys that open sealed entries, which then count as closed ones; `readIdentities` of `@comunal/sealing` gives them.
   * Without them, or where they do not fit, the problem `sealed-not-read` says how many entries were not read.
   * @defaultValue none
   */
  readonly identities?: SealedEntryReader | undefined;
  /**
   * Texts to read in the place of those of files, by their path from the folder, such as `events/taller.pt.md`. One of a file
   * that is not there yet counts as if it were. Nothing is written. @defaultValue none
   */
  readonly unsaved?: ReadonlyMap<string, string> | undefined;
}

const OPTION_NAMES: OptionNames<LoadOptions> = {
  signal: true,
  clock: true,
  checks: true,
  previous: true,
  identities: true,
  unsaved: true,
};

/**
 * Loads a content folder: parses and validates every entry, links them both ways, and reports all problems at once, with
 * file, line and column. Nothing that a file holds makes it throw; a folder that is not there is a problem too.
 *
 * The result holds closed entries. Call `toPublic()` on it for whatever is shown outside.
 *
 * @param dir - The path of the content folder, absolute or from the working directory.
 * @param options - A signal, a clock, checks of other packages, and what was loaded before.
 * @throws TypeError for an option that there is not, or whose value is of another type.
 * @example
 * ```ts
 * import { loadContent } from '@comunal/content';
 *
 * const content = await loadContent('content');
 * console.log(content.entries.length, content.problems.length); // → 3 0
 * console.log(content.toPublic().list('event').map(({ slug }) => slug)); // → [ 'taller-de-redes' ]
 * ```
 */
export async function loadContent(dir: string, options: LoadOptions = {}): Promise<Content> {
  if (typeof dir !== 'string')
    throw new TypeError('loadContent needs the path of the content folder, as text.');
  checkLoadOptions(options);
  const { signal, checks = [], previous, identities, unsaved } = options;
  const clock = { ...systemClock, ...options.clock };
  const today = clock.today();
  const root = resolve(dir);
  signal?.throwIfAborted();

  if (!isFolder(root)) return withoutEntries(root, describeMissingFolder(dir), today, signal);
  const scan = scanFolder(root, unsaved);
  if (!scan.hasOurNames) return withoutEntries(root, describeWrongFolder(dir), today, signal);
  const sealed = await openSealedEntries(root, scan.sealed, identities, signal);
  const { records, parsedEntries, unreadable, languages, known, ...loaded } = await loadEntries(
    scan,
    signal,
    previous?.dir === root ? internalsOf.get(previous)?.known : undefined,
    sealed.entries,
  );
  const { records: derived, stale } = deriveStates(records, languages, today);
  const graph = new ContentGraph(derived);
  const projections = projectEntries(graph, today);
  const assetPolicy = new AssetPolicy(root, parsedEntries, projections);
  const input: CheckInput = {
    dir: root,
    graph,
    projections,
    assetPolicy,
    parsedEntries,
    unreadable,
    others: scan.others,
    sealedNotRead: sealed.notRead,
    languages,
    stale,
    today,
    signal,
  };
  const checkFindings = [
    ...(await runChecks(input)),
    ...(await runContentChecks(input, checks, clock)),
  ];
  const entryFindings = await suggestDownloadFacts(loaded.findings, input);
  const findings = [...scan.findings, ...sealed.findings, ...entryFindings, ...checkFindings];
  // First, since it is why the others of its entry quote nothing.
  const allFindings = [...checkNoVisibility(parsedEntries, findings), ...findings];
  const problems = await toProblems(allFindings, signal, createDiscloser(parsedEntries, today));
  const content = createContent(input, problems);
  internalsOf.set(content, {
    known,
    graph,
    parsedEntries,
    unreadableEntries: unreadable.size,
    projections,
    today,
  });
  return content;
}

/** Content of a folder that is none, with the one problem that says so. */
async function withoutEntries(
  dir: string,
  finding: Finding,
  today: string,
  signal: AbortSignal | undefined,
): Promise<Content> {
  const graph = new ContentGraph([]);
  const projections = projectEntries(graph, today);
  const assetPolicy = new AssetPolicy(dir, [], projections);
  const problems = await toProblems([finding], signal);
  const content = createContent({ dir, graph, languages: [], projections, assetPolicy }, problems);
  internalsOf.set(content, {
    known: new Map(),
    graph,
    parsedEntries: [],
    unreadableEntries: 0,
    projections,
    today,
  });
  return content;
}

function createContent(input: PublicContentInput, problems: readonly Problem[]): Content {
  const { dir, graph, languages } = input;
  let publicContent: PublicContent | undefined;
  return {
    dir,
    entries: graph.records.map(({ entry }) => entry),
    problems,
    languages,
    completeness: graph.records.flatMap((record) => measureCompleteness(record, languages)),
    get: <T extends ContentType>(type: T, slug: string) => {
      checkContentType(type);
      return graph.find(type, slug)?.entry as EntryByType[T] | undefined; // found under its own type
    },
    list: <T extends ContentType>(type: T) => {
      checkContentType(type);
      return graph.list(type) as readonly EntryByType[T][];
    },
    referencesFrom: (entry) => graph.from(entry),
    referencesTo: (entry) => graph.to(entry),
    toPublic: () => (publicContent ??= createPublicContent(input)),
  };
}

/** Refuses what types would refuse, for programs without them: an option that is not heeded would be missed by nobody. */
function checkLoadOptions(options: LoadOptions): void {
  checkOptionNames('loadContent', options, OPTION_NAMES);
  const { signal, clock, checks, previous, identities, unsaved } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw new TypeError('`signal` has to be an AbortSignal.');
  if (identities !== undefined && typeof identities.openEntry !== 'function')
    throw new TypeError(
      '`identities` has to be what `readIdentities()` of @comunal/sealing gives.',
    );
  if (previous !== undefined && !internalsOf.has(previous))
    throw new TypeError('`previous` has to be what loadContent returned.');
  if (unsaved !== undefined && !(unsaved instanceof Map))
    throw new TypeError('`unsaved` has to be a Map of texts by the paths of their files.');
  if (checks !== undefined && !Array.isArray(checks))
    throw new TypeError('`checks` has to be a list, as `installedChecks()` gives one.');
  for (const method of ['today', 'after'] as const)
    if (clock !== undefined && clock[method] !== undefined && typeof clock[method] !== 'function')
      throw new TypeError(`\`clock.${method}\` has to be a function.`);
}
