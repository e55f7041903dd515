import { extractHeaderReferences } from './headers/extract-header-references.ts';
import type { HeaderRules } from './headers/parse-headers-file.ts';
import type { PublishedFolder } from './open-published-folder.ts';
import {
  isPageReferences,
  extractPageReferences,
  extractSvgReferences,
  type PageReferences,
} from './extract-page-references.ts';
import type { ManifestProblem } from './manifest-problem.ts';
import type { Reference, References } from './reference.ts';
import { resolveFileNames, resolveReference, stripQuery } from './resolve-reference.ts';
import { extractFileNames } from './extract-file-names.ts';
import { extractScriptReferences } from './extract-script-references.ts';
import { extractStyleReferences } from './extract-style-references.ts';
import type { SelectedPaths } from './select-pages.ts';

/** A file of the folder and its references. */
export interface LoadedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The references of a page or an SVG file. */
  readonly page?: PageReferences | undefined;
}

/** The files that pages load, directly and indirectly. */
export interface LoadedFiles {
  readonly files: ReadonlyMap<string, LoadedFile>;
  readonly problems: readonly ManifestProblem[];
  /** Paths that they load, and that the manifest does not cover. */
  readonly uncovered: readonly string[];
}

/** Collects everything that pages load, including the fonts of style sheets, the imports of scripts and the pages of frames. */
export function collectLoadedFiles(
  folder: PublishedFolder,
  base: string,
  selected: SelectedPaths,
  rules: HeaderRules,
): Promise<LoadedFiles> {
  return walk(folder, base, selected, rules);
}

/** Collects the paths of everything that pages load, without keeping the files in memory, since a site may be large. */
export async function collectLoadedPaths(
  folder: PublishedFolder,
  base: string,
  pages: readonly string[],
): Promise<ReadonlySet<string>> {
  const selected = { pages, files: [], isCovered: () => true };
  return new Set((await walk(folder, base, selected)).files.keys());
}

async function walk(
  folder: PublishedFolder,
  base: string,
  { pages, files: named, isCovered }: Pick<SelectedPaths, 'pages' | 'files' | 'isCovered'>,
  rules?: HeaderRules,
): Promise<LoadedFiles> {
  const keepsBytes = rules !== undefined;
  const files = new Map<string, LoadedFile>();
  const problems: ManifestProblem[] = [];
  const uncovered = new Set<string>();
  const queue: QueuedFile[] = pages.map((path) => ({ path, as: 'document', isCertain: true }));
  // A file that a page loads as well is read as what the page loads it for.
  const rest: QueuedFile[] = named.map((file) => ({ ...file, isCertain: true }));
  const roots = [...queue, ...rest].map(({ path }) => path);
  // Files that are certainly loaded come first, so that their problems are reported.
  const later: QueuedFile[] = [];
  const add = (file: QueuedFile): void => {
    if (!isCovered(file.path)) uncovered.add(file.path);
    else (file.isCertain ? queue : later).push(file);
  };
  const take = () => queue.shift() ?? rest.shift() ?? later.shift();
  for (let next = take(); next; next = take()) {
    const { path, as, isCertain } = next;
    if (files.has(path)) continue;
    const extract = getExtractor(path, as);
    const whole = keepsBytes || extract ? await folder.read(stripQuery(path)) : EMPTY;
    const read = extract ? await extract(new TextDecoder().decode(whole)) : NOTHING;
    const bytes = keepsBytes ? whole : EMPTY;
    files.set(path, { path, bytes, page: isPageReferences(read) ? read : undefined });
    const sent = as === 'document' && rules ? rules.getHeaders(stripQuery(path)) : {};
    const early = extractHeaderReferences(sent);
    const unlistable = [...read.unlistable, ...early.unlistable];
    if (isCertain) problems.push(...unlistable.map(({ code, about }) => ({ code, path, about })));
    const start = isPageReferences(read) ? getBase(read, base + path) : base + path;
    // Headers are handled before the page, so a `<base>` does not apply to them.
    const loads = [
      ...read.loads.map((reference) => [reference, start] as const),
      ...early.loads.map((reference) => [reference, base + path] as const),
    ];
    for (const [reference, from] of loads) {
      const target = resolveReference(reference, from, base, folder, isCovered);
      if (typeof target === 'string') add({ path: target, as: reference.as, isCertain });
      else if (target && isCertain) problems.push({ ...target, path });
    }
    // A script resolves URLs against its page.
    const starts = [start, base, ...roots.map((root) => base + root)];
    const names = resolveFileNames(read.fileNames, starts, base, folder);
    for (const name of names) add(toQueuedFile(name, isCertain));
  }
  return { files, problems: distinct(problems), uncovered: [...uncovered].toSorted() };
}

function unreadable(name: string): References {
  return { ...NOTHING, unlistable: [{ code: 'unreadable', about: name }] };
}

interface QueuedFile {
  readonly path: string;
  readonly as: Reference['as'];
  /** Whether the file is certainly loaded. Problems of other files are not problems of the pages. */
  readonly isCertain: boolean;
}

/** Creates an entry for a file that a script names. A page may be loaded into a frame, or only be a link for people. */
function toQueuedFile(path: string, isCertain: boolean): QueuedFile {
  const isDocument = /\.html?$/i.test(stripQuery(path));
  return isDocument ? { path, as: 'document', isCertain: false } : { path, as: 'file', isCertain };
}

/** Extracts the file names of data, which loads none of them by itself. */
function extractDataReferences(text: string): References {
  return { ...NOTHING, fileNames: extractFileNames(text) };
}

const EMPTY = new Uint8Array();
const NOTHING: References = { loads: [], unlistable: [], fileNames: [] };

type Extractor = (text: string) => References | Promise<References | PageReferences>;

/** Returns the function that extracts the references of a file, or `undefined` for a file without any, such as a photograph. */
function getExtractor(path: string, as: Reference['as']): Extractor | undefined {
  const name = stripQuery(path);
  if (/\.svg$/i.test(name)) return extractSvgReferences;
  if (as === 'style' || /\.css$/i.test(name)) return extractStyleReferences;
  if (as === 'script' || /\.m?js$/i.test(name)) return extractScriptReferences;
  if (/\.(?:json|webmanifest)$/i.test(name)) return extractDataReferences;
  if (as !== 'document') return undefined;
  // XML has other rules for the ends of elements than HTML.
  if (/\.(?:xhtml?|xht|xml)$/i.test(name)) return () => unreadable(name);
  return /(?:^|\/|\.html?)$/i.test(name) ? extractPageReferences : undefined;
}

/** Returns the base URL of a page. */
function getBase({ base }: PageReferences, own: string): string {
  return base !== undefined && URL.canParse(base, own) ? new URL(base, own).href : own;
}

function distinct(problems: readonly ManifestProblem[]): ManifestProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
