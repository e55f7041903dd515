import { readFile } from 'node:fs/promises';
import { decodePage } from '../pages/decode-page.ts';
import type { PageContext } from '../pages/page-context.ts';
import { readPageFacts, type PageFacts } from '../pages/page-facts.ts';
import { parsePage } from '../pages/parse-page.ts';
import { rewritePage } from '../pages/rewrite-page.ts';
import { listStyleReferences } from '../styles/rewrite-style.ts';
import { findTarget, toAddress } from './find-target.ts';
import { isPage, type Site, type SiteFile } from './open-site.ts';

/** A page of the site, and the files of it that it names. */
export interface ScannedPage {
  readonly facts: PageFacts;
  readonly references: ReadonlySet<string>;
}

/** What of a site goes into a kit. */
export interface ScannedSite {
  /** Every page of the kit by its path. */
  readonly pages: ReadonlyMap<string, ScannedPage>;
  /** Every file of the kit: the pages, and what somebody can reach from them. */
  readonly included: ReadonlySet<string>;
  /** Pages that ask not to be listed, which no listed one leads to. */
  readonly unlisted: readonly string[];
  /** Files that no page of the kit names. */
  readonly notLinked: readonly string[];
}

/** Reads every page of a site, and finds what can be reached from those that go into the kit. */
export async function scanSite(
  site: Site,
  {
    withUnlisted,
    signal,
  }: { readonly withUnlisted: boolean; readonly signal?: AbortSignal | undefined },
): Promise<ScannedSite> {
  const all = new Map<string, ScannedPage>();
  for (const file of [...site.files.values()].filter(isPage)) {
    signal?.throwIfAborted();
    all.set(file.path, await scanPage(file, site));
  }
  const listed = [...all].filter(([, { facts }]) => withUnlisted || !facts.isUnlisted);
  const included = new Set(listed.map(([path]) => path));
  // What is added while it is walked is walked as well. A page that asks not to be listed, and that a listed one leads to, is in the
  // lists of the site itself.
  for (const path of included)
    for (const reference of all.get(path)?.references ?? (await listReferences(path, site)))
      included.add(reference);
  return {
    pages: new Map([...all].filter(([path]) => included.has(path))),
    included,
    unlisted: [...all]
      .filter(([path, { facts }]) => facts.isUnlisted && (withUnlisted || !included.has(path)))
      .map(([path]) => path),
    notLinked: [...site.files.keys()].filter((path) => !included.has(path) && !all.has(path)),
  };
}

async function scanPage(file: SiteFile, site: Site): Promise<ScannedPage> {
  const page = parsePage(decodePage(await readFile(file.source)).html);
  const references = new Set<string>();
  rewritePage(page, createRecorder(file.path, site, references));
  return { facts: readPageFacts(page), references };
}

/** What a style sheet or a drawing names. */
async function listReferences(path: string, site: Site): Promise<ReadonlySet<string>> {
  const references = new Set<string>();
  const file = site.files.get(path);
  if (file?.extension === 'css') {
    const css = await readFile(file.source, 'utf8');
    for (const { url } of listStyleReferences(css)) record(url, undefined, path, site, references);
  } else if (file?.extension === 'svg') {
    const page = parsePage(decodePage(await readFile(file.source)).html);
    rewritePage(page, createRecorder(path, site, references), 'drawing');
  }
  return references;
}

/** Asks for nothing to be changed, and takes note of every address. */
function createRecorder(path: string, site: Site, references: Set<string>): PageContext {
  return {
    resolve: (address, base) => {
      record(address, base, path, site, references);
      return { kind: 'keep' };
    },
    inlineTrack: (address, base) => {
      record(address, base, path, site, references);
      return undefined;
    },
    describeOnline: () => '',
    noteLink: () => undefined,
    noteLoss: () => undefined,
  };
}

function record(
  address: string,
  base: string | undefined,
  path: string,
  site: Site,
  references: Set<string>,
): void {
  const target = findTarget(address, resolveBase(path, base, site), site);
  if (target.kind === 'file') references.add(target.path);
}

/** The address that relative ones of a file count from. */
export function resolveBase(path: string, base: string | undefined, site: Site): URL {
  const own = toAddress(path, site);
  return base !== undefined && URL.canParse(base.trim(), own) ? new URL(base.trim(), own) : own;
}
