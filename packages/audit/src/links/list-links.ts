import type { Site } from '../files/site-files.ts';
import { listLinkReferences } from '../loads/link-references.ts';
import { listPageLoads } from '../loads/page-loads.ts';
import { getAttribute, getLine, type Page, type PageElement } from '../pages/parse-page.ts';

/** An address in a page that leads to something, or that something is loaded from. */
export interface Link {
  /** As it is written. */
  readonly url: string;
  readonly line?: number | undefined;
  /** Whether somebody follows it, and a browser does not load it by itself. */
  readonly isFollowed: boolean;
}

/** Relations of a `<link>` whose address names a vocabulary, or an interface for programs, and leads to no file. */
const NAMING = /^(?:profile|pingback|edituri|wlwmanifest|webmention|micropub)$/i;

/** What a page says of itself to others, whose value is an address. */
const PICTURED = /^(?:og:(?:image|audio|video)(?::url|:secure_url)?|twitter:image(?::src)?)$/i;

const linksByPage = new WeakMap<Page, readonly Link[]>();

/** Lists the links of a page, and what it loads. A page is read once. What stands in a `<template>` is filled by a script, and left out. */
export function listLinks(page: Page, site: Site): readonly Link[] {
  const links = linksByPage.get(page) ?? readLinks(page, site);
  linksByPage.set(page, links);
  return links;
}

function readLinks(page: Page, site: Site): Link[] {
  const { elements, references } = listPageLoads(page, site);
  const bases = new Set(
    elements.filter(({ tagName }) => tagName === 'base').map((base) => getAttribute(base, 'href')),
  );
  const loads = references.filter(
    ({ kind, url }) =>
      // What forms send to is a program and no file; that of a base, and a folder of an import map, need no page.
      kind !== 'form' && !bases.has(url) && !(kind === 'script' && url.endsWith('/')),
  );
  return [
    ...elements.flatMap(listFollowed),
    ...loads.map(({ url, line }) => ({ url, line, isFollowed: false })),
  ];
}

function listFollowed(element: PageElement): Link[] {
  const { tagName } = element;
  const isLink = tagName === 'a' || tagName === 'area' || isNamedLink(element);
  return [
    ...(isLink ? toLinks(element, 'href') : []),
    ...(isPictured(element) ? toLinks(element, 'content') : []),
    ...(isSearchForm(element) ? toLinks(element, 'action') : []),
  ];
}

/** A `<link>` that nothing is loaded by, such as that of a feed or a translation. */
function isNamedLink(element: PageElement): boolean {
  if (element.tagName !== 'link' || listLinkReferences(element).length > 0) return false;
  const relations = (getAttribute(element, 'rel') ?? '').trim().split(/\s+/);
  return !relations.some((relation) => NAMING.test(relation));
}

function isPictured(element: PageElement): boolean {
  if (element.tagName !== 'meta') return false;
  return PICTURED.test(getAttribute(element, 'property') ?? getAttribute(element, 'name') ?? '');
}

/** A form that opens a page. */
function isSearchForm(element: PageElement): boolean {
  const method = getAttribute(element, 'method')?.trim().toLowerCase();
  return element.tagName === 'form' && (method === undefined || method === 'get');
}

function toLinks(element: PageElement, name: string): Link[] {
  const url = getAttribute(element, name);
  return url === undefined ? [] : [{ url, line: getLine(element, name), isFollowed: true }];
}
