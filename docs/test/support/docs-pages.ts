import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export const DOCS = join(import.meta.dirname, '..', '..');
export const DIST = join(DOCS, 'dist');

/** The addresses of all pages of the docs, as `/es/start/`, but for the 404. */
export function listAddresses(): string[] {
  return globSync('**/index.html', { cwd: DIST })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .toSorted();
}

/** Whether the docs have a file at an address, such as a picture. */
export function hasFile(address: string): boolean {
  return statSync(join(DIST, address), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Whether a page comes from code: its text is that of the comments and definitions there. */
export function isGenerated(address: string): boolean {
  return address.includes('/reference/');
}

/** What a page links to, and what in it can be linked to. */
export interface PageLinks {
  readonly targets: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/** Reads the links and the ids of a page. */
export function readLinks(address: string): PageLinks {
  const targets: string[] = [];
  const ids = new Set<string>();
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node)
      for (const { name, value } of node.attrs) {
        if (name === 'id') ids.add(value);
        if (name === 'href' && node.tagName === 'a') targets.push(value);
      }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(readFileSync(join(DIST, address, 'index.html'), 'utf8')));
  return { targets, ids };
}
