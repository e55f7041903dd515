import { glob, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { readPageHead } from '../read-page-head.ts';
import { readReferences } from './read-references.ts';

/** A file of a finished site. */
export interface SiteFileSize {
  /** Its path in the folder of the site, with slashes. */
  readonly path: string;
  readonly bytes: number;
}

/** What is saved of a site, and what is not. */
export interface SavedFiles {
  readonly files: readonly SiteFileSize[];
  /** How many of the files are pages. */
  readonly pageCount: number;
  /** What pages show or link to, and is larger than may be saved. */
  readonly tooLarge: readonly SiteFileSize[];
}

/** Options of {@link listSavedFiles}. */
export interface SavedFilesOptions {
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
  /** The name of the folder that Astro puts the files of pages into. */
  readonly assetsDir: string;
  readonly maxFileBytes: number;
}

/** Only to resolve addresses against; nothing is asked of it. */
const ORIGIN = 'https://site.invalid';
/** The folder of what only pages that ask for money load. */
const SUPPORT = 'support/';

/**
 * Lists the files of a finished site that can be saved on a phone: its listed pages, what they show, and the files that they
 * link to. The list is public, so it starts from those pages: an unlisted page, and what stands beside it alone, is not in it.
 * Neither is a page that asks for money.
 */
export async function listSavedFiles(
  folder: string,
  { base, assetsDir, maxFileBytes }: SavedFilesOptions,
): Promise<SavedFiles> {
  const sizes = await readSizes(folder);
  const paths = [...sizes.keys()];
  const saved = new Set(paths.filter((path) => isPartOfEveryPage(path, assetsDir)));
  let pageCount = 0;
  const toPath = (address: string, from: string): string | undefined => {
    const path = findPath(address, { from, base });
    return path !== undefined && sizes.has(path) ? path : undefined;
  };
  for (const page of paths.filter((path) => path.endsWith('.html'))) {
    const html = await readFile(join(folder, page), 'utf8');
    if (!isListedPage(html)) continue;
    const { loads, links } = readReferences(html);
    // A page that asks for money is read as it is today: what was saved may name an account that is no longer theirs.
    if (loads.some((address) => toPath(address, page)?.startsWith(SUPPORT))) continue;
    pageCount++;
    saved.add(page);
    const files = [...loads, ...links].map((address) => toPath(address, page));
    for (const path of files) if (path !== undefined && !path.endsWith('.html')) saved.add(path);
  }
  for (const style of [...saved].filter((path) => path.endsWith('.css')))
    for (const address of readStyleReferences(await readFile(join(folder, style), 'utf8'))) {
      const path = toPath(address, style);
      if (path !== undefined) saved.add(path);
    }
  const files = [...saved].toSorted().map((path) => ({ path, bytes: sizes.get(path) ?? 0 }));
  return {
    files: files.filter(({ bytes }) => bytes <= maxFileBytes),
    pageCount,
    tooLarge: files.filter(({ bytes }) => bytes > maxFileBytes),
  };
}

async function readSizes(folder: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for await (const name of glob('**/*', { cwd: folder })) {
    const file = await stat(join(folder, name));
    if (file.isFile()) sizes.set(name.replaceAll(sep, '/'), file.size);
  }
  return sizes;
}

/** Scripts, styles and fonts, which load each other, and the search without its ready-made forms. */
function isPartOfEveryPage(path: string, assetsDir: string): boolean {
  if (path.startsWith('pagefind/')) return !/^pagefind\/pagefind-(?!worker|entry)/.test(path);
  return path.startsWith(`${assetsDir}/`) && /\.(?:css|js|woff2)$/.test(path);
}

/** A page that stands in a list: search engines may be asked to leave it out all the same, and then the site itself finds it. */
function isListedPage(html: string): boolean {
  if (/<meta http-equiv="refresh"/i.test(html)) return false;
  return html.includes('data-pagefind-body') || readPageHead(html).isListed;
}

function readStyleReferences(css: string): readonly string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, address = '']) => address);
}

/** The path of the file that answers an address of this site; `undefined` for one of another site. */
function findPath(
  address: string,
  { from, base }: { readonly from: string; readonly base: string },
): string | undefined {
  const url = URL.parse(address, `${ORIGIN}${base}${encodeURI(from)}`);
  if (url?.origin !== ORIGIN || !url.pathname.startsWith(base)) return undefined;
  try {
    const path = decodeURIComponent(url.pathname.slice(base.length));
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined; // no address at all
  }
}
