import { readFile } from 'node:fs/promises';
import type { PageContext } from '../pages/page-context.ts';
import { readPageFacts, type PageFacts } from '../pages/page-facts.ts';
import { readPage } from '../pages/read-page.ts';
import { rewritePage } from '../pages/rewrite-page.ts';
import { listStyleReferences } from '../styles/rewrite-style.ts';
import { rewriteXml } from '../xml/rewrite-xml.ts';
import { decodeText } from './decode-text.ts';
import { isPage, isXml } from './file-kinds.ts';
import { findTarget, toAddress } from './find-target.ts';
import type { Site, SiteFile } from './open-site.ts';

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
  /** Pages that ask not to be found: they stay behind, or came along where that was asked for. */
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
  const stays = (path: string): boolean => !withUnlisted && asksToStay(path, all.get(path)?.facts);
  const listed = [...all].filter(
    ([path, { facts }]) => withUnlisted || !facts.isUnlisted || isNeeded(path, facts),
  );
  const included = new Set(listed.map(([path]) => path));
  // What is added while it is walked is walked as well.
  for (const path of included)
    for (const reference of all.get(path)?.references ?? (await listReferences(path, site)))
      if (!stays(reference)) included.add(reference);
  return {
    pages: new Map([...all].filter(([path]) => included.has(path))),
    included,
    unlisted: [...all]
      .filter(([path, { facts }]) => facts.isUnlisted && (withUnlisted || !included.has(path)))
      .map(([path]) => path),
    notLinked: [...site.files.keys()].filter((path) => !included.has(path) && !all.has(path)),
  };
}

/** Whether a page stays behind although a listed one leads to it: what its author wants nobody to find cannot be called back from a stick. */
function asksToStay(path: string, facts: PageFacts | undefined): boolean {
  return facts?.isUnlisted === true && !facts.isRedirect && !isNeeded(path, facts);
}

/** The home page and the search are of use to all who have the kit, whatever they say to search engines. */
function isNeeded(path: string, { isSearchPage }: PageFacts): boolean {
  return path === 'index.html' || isSearchPage;
}

async function scanPage(file: SiteFile, site: Site): Promise<ScannedPage> {
  const page = await readPage(file);
  const references = new Set<string>();
  rewritePage(page, createRecorder(file.path, site, references));
  return { facts: readPageFacts(page), references };
}

/** What a style sheet, a drawing or another document of XML names. */
async function listReferences(path: string, site: Site): Promise<ReadonlySet<string>> {
  const references = new Set<string>();
  const file = site.files.get(path);
  if (!file || !(file.extension === 'css' || isXml(file))) return references;
  const { text } = decodeText(await readFile(file.source));
  if (isXml(file)) rewriteXml(text, createRecorder(path, site, references));
  else
    for (const { url } of listStyleReferences(text)) record(url, undefined, path, site, references);
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
