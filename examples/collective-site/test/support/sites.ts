import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isLong } from '@comunal/test-kit/pick-cases';
import { listFiles } from './list-files.ts';

/** The folder of the site's package. */
export const root = join(import.meta.dirname, '..', '..');

/** Milliseconds for going through a whole site, also while other work keeps the machine busy. */
export const WHOLE_SITE_MS = 300_000;

export const languages = ['es', 'en', 'pt'] as const;
export type Language = (typeof languages)[number];

/** One of the two finished sites. */
export interface Site {
  readonly name: 'real' | 'sample';
  /** Where it was built to. */
  readonly folder: string;
  /** What it was built from. */
  readonly content: string;
}

export const real = site('real', 'dist', 'content');
export const sample = site('sample', 'dist-sample', 'content-sample');
export const sites: readonly Site[] = [real, sample];

/** The address of every page a visitor can stay on, from the root of the site. */
export function listPages({ folder }: Site): string[] {
  return htmlFiles(folder)
    .filter((file) => !isForward(folder, file))
    .map(addressOfFile);
}

/** The address of every page that only leads to another one. */
export function listForwards({ folder }: Site): string[] {
  return htmlFiles(folder)
    .filter((file) => isForward(folder, file))
    .map(addressOfFile);
}

/**
 * Pages in Spanish, which have the same parts in the same order as those of the other languages: of each kind of page, such as
 * the page of an activity, the one with the most on it. The long form takes every page.
 */
export function listPagesOfEachKind(site: Site): string[] {
  const pages = listPages(site).filter((address) => getLanguage(address) === 'es');
  if (isLong) return pages;
  const sizeOf = new Map(pages.map((address) => [address, readHtml(site, address).length]));
  return [...Map.groupBy(pages, kindOf).values()].flatMap((ofKind) =>
    ofKind.toSorted((a, b) => (sizeOf.get(b) ?? 0) - (sizeOf.get(a) ?? 0)).slice(0, 1),
  );
}

/**
 * Every page in one of its languages, which take turns: a page has the same parts in all of them. Of each kind the page with the
 * most on it comes first. The long form takes every page in every language.
 */
export function listPagesByTurns(site: Site): string[] {
  const sizeOf = new Map(listPages(site).map((each) => [each, readHtml(site, each).length]));
  const pages = [...sizeOf.keys()].toSorted((a, b) => (sizeOf.get(b) ?? 0) - (sizeOf.get(a) ?? 0));
  if (isLong) return pages;
  const versions = [...Map.groupBy(pages, (address) => toSpanish(site, address)).values()];
  return versions.flatMap((each, turn) =>
    each.filter(
      (address) => each.length === 1 || getLanguage(address) === languages[turn % languages.length],
    ),
  );
}

/** The kind of a page, the same in every language. */
export function getKind(site: Site, address: string): string {
  return kindOf(toSpanish(site, address));
}

/** The address in Spanish of a page in any language. */
function toSpanish(site: Site, address: string): string {
  if (isNotFoundPage(address)) return '/404.html';
  const [, href] =
    /<link rel="alternate" hreflang="es" href="([^"]+)"/.exec(readHtml(site, address)) ?? [];
  return href === undefined ? address : new URL(href).pathname;
}

/** Every page of its own folder is a kind, and all entries of a folder are one. */
function kindOf(address: string): string {
  return isEntry(address) ? dirname(address) : address;
}

/** The HTML of a page. */
export function readHtml({ folder }: Site, address: string): string {
  return readFileSync(join(folder, toFilePath(address)), 'utf8');
}

/** The file that answers an address, whether it is there or not. */
export function toFilePath(address: string): string {
  const path = decodeURIComponent(address).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The language that an address promises. */
export function getLanguage(address: string): Language {
  return languages.find((language) => address.startsWith(`/${language}/`)) ?? 'es';
}

/** Whether an address is that of a page for missing addresses. */
export function isNotFoundPage(address: string): boolean {
  return address.endsWith('/404.html');
}

/** Whether an address is one of an entry in a section, and not of the section itself. */
export function isEntry(address: string): boolean {
  const parts = address.split('/').filter(Boolean);
  return parts.length === (getLanguage(address) === 'es' ? 2 : 3);
}

function site(name: Site['name'], out: string, content: string): Site {
  const folder = join(root, out);
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${out}/ is not built yet. Build both sites first: npm run build`);
  return { name, folder, content: join(root, content) };
}

function htmlFiles(folder: string): string[] {
  return listFiles(folder).filter((file) => file.endsWith('.html'));
}

function addressOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function isForward(folder: string, file: string): boolean {
  return readFileSync(join(folder, file), 'utf8').includes('http-equiv="refresh"');
}
