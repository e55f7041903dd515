import { extractHeaderReferences } from './extract-header-references.ts';
import type { HeaderRules } from './parse-headers-file.ts';
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

/** A file of the folder and what was read in it. */
export interface LoadedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What was read in a page or a drawing. */
  readonly page?: PageReferences | undefined;
}

/** What pages load, however far down. */
export interface LoadedFiles {
  readonly files: ReadonlyMap<string, LoadedFile>;
  readonly problems: readonly ManifestProblem[];
}

/** Everything that pages load: of a style sheet its fonts, of a script its imports, of a frame its page. */
export function collectLoadedFiles(
  folder: PublishedFolder,
  base: string,
  pages: readonly string[],
  rules: HeaderRules,
): Promise<LoadedFiles> {
  return walk(folder, base, pages, rules);
}

/** The paths of everything that pages load, without holding any of it: a site may be large. */
export async function collectLoadedPaths(
  folder: PublishedFolder,
  base: string,
  pages: readonly string[],
): Promise<ReadonlySet<string>> {
  return new Set((await walk(folder, base, pages)).files.keys());
}

async function walk(
  folder: PublishedFolder,
  base: string,
  pages: readonly string[],
  rules?: HeaderRules,
): Promise<LoadedFiles> {
  const keepsBytes = rules !== undefined;
  const files = new Map<string, LoadedFile>();
  const problems: ManifestProblem[] = [];
  const queue: QueuedFile[] = pages.map((path) => ({ path, as: 'document', isCertain: true }));
  // What is loaded for sure comes first, so that its problems are told.
  const later: QueuedFile[] = [];
  const add = (file: QueuedFile) => (file.isCertain ? queue : later).push(file);
  for (let next = queue.shift(); next; next = queue.shift() ?? later.shift()) {
    const { path, as, isCertain } = next;
    if (files.has(path)) continue;
    const reader = readerFor(path, as);
    const whole = keepsBytes || reader ? await folder.read(stripQuery(path)) : EMPTY;
    const read = reader ? await reader(new TextDecoder().decode(whole)) : NOTHING;
    const bytes = keepsBytes ? whole : EMPTY;
    files.set(path, { path, bytes, page: isPageReferences(read) ? read : undefined });
    const sent = as === 'document' && rules ? rules.getHeaders(stripQuery(path)) : {};
    const early = extractHeaderReferences(sent);
    const unlistable = [...read.unlistable, ...early.unlistable];
    if (isCertain) problems.push(...unlistable.map(({ code, about }) => ({ code, path, about })));
    const start = isPageReferences(read) ? startOf(read, base + path) : base + path;
    // A header is read before the page, so no base of the page counts for it.
    const loads = [
      ...read.loads.map((reference) => [reference, start] as const),
      ...early.loads.map((reference) => [reference, base + path] as const),
    ];
    for (const [reference, from] of loads) {
      const target = resolveReference(reference, from, base, folder);
      if (typeof target === 'string') add({ path: target, as: reference.as, isCertain });
      else if (target && isCertain) problems.push({ ...target, path });
    }
    // A script asks from where its page is.
    const starts = [start, base, ...pages.map((page) => base + page)];
    const names = resolveFileNames(read.mentions, starts, base, folder);
    for (const name of names) add(toQueuedFile(name, isCertain));
  }
  return { files, problems: distinct(problems) };
}

function unreadable(name: string): References {
  return { ...NOTHING, unlistable: [{ code: 'unreadable', about: name }] };
}

interface QueuedFile {
  readonly path: string;
  readonly as: Reference['as'];
  /** Whether it is loaded for sure: what keeps another from being listed whole is no problem of the pages. */
  readonly isCertain: boolean;
}

/** A page that a script names may be put into a frame, or only be a link for people. */
function toQueuedFile(path: string, isCertain: boolean): QueuedFile {
  const isDocument = /\.html?$/i.test(stripQuery(path));
  return isDocument ? { path, as: 'document', isCertain: false } : { path, as: 'file', isCertain };
}

/** Data names files, and loads none by itself. */
function extractDataReferences(text: string): References {
  return { ...NOTHING, mentions: extractFileNames(text) };
}

const EMPTY = new Uint8Array();
const NOTHING: References = { loads: [], unlistable: [], mentions: [] };

type Reader = (text: string) => References | Promise<References | PageReferences>;

/** What reads a file; undefined for one that loads nothing, such as a photograph. */
function readerFor(path: string, as: Reference['as']): Reader | undefined {
  const name = stripQuery(path);
  if (/\.svg$/i.test(name)) return extractSvgReferences;
  if (as === 'style' || /\.css$/i.test(name)) return extractStyleReferences;
  if (as === 'script' || /\.m?js$/i.test(name)) return extractScriptReferences;
  if (/\.(?:json|webmanifest)$/i.test(name)) return extractDataReferences;
  if (as !== 'document') return undefined;
  // A document of XML is another language, with other rules for where an element ends.
  if (/\.(?:xhtml?|xht|xml)$/i.test(name)) return () => unreadable(name);
  return /(?:^|\/|\.html?)$/i.test(name) ? extractPageReferences : undefined;
}

/** Where the addresses in a file begin. */
function startOf({ base }: PageReferences, own: string): string {
  return base !== undefined && URL.canParse(base, own) ? new URL(base, own).href : own;
}

function distinct(problems: readonly ManifestProblem[]): ManifestProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
