import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { fromMarkdown } from 'mdast-util-from-markdown';
import {
  DOCS_URL,
  rawRepositoryUrl,
  repositoryUrl,
} from '../../../tooling/package-checks/src/data/repository.ts';
import { rewriteLinks } from '../lib/rewrite-links.ts';
import type { GeneratedPage } from '../lib/write-page.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** The tables of fields, which have pages of their own in each language. */
const FIELDS = /^content-fields/;

/** The README of a package, and the guides that are published with it. */
export function packagePages(folder: string): GeneratedPage[] {
  const dir = join('packages', folder);
  const docs = join(ROOT, dir, 'docs');
  const guides = existsSync(docs)
    ? readdirSync(docs).filter((name) => name.endsWith('.md') && !FIELDS.test(name))
    : [];
  return [
    toPage(posix.join('packages', folder, 'README.md'), 0),
    ...guides.map((name) => toPage(posix.join('packages', folder, 'docs', name), 100)),
  ];
}

function toPage(file: string, order: number): GeneratedPage {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const [heading, ...rest] = fromMarkdown(text).children;
  if (heading?.type !== 'heading') throw new Error(`${file} does not begin with a heading.`);
  const opening = rest.find(({ type }) => type === 'paragraph');
  const title = toString(heading);
  return {
    language: 'en',
    path: pathOf(file) ?? '',
    title,
    description: opening ? firstSentence(toString(opening)) : title,
    order,
    markdown: rewriteLinks(text.slice(heading.position?.end.offset), (url) =>
      rewriteUrl(url, file),
    ),
  };
}

/** The page of a file of the repository: `reference/jitsi/index`, `reference/jitsi/guides/comunal-room`. */
function pathOf(file: string): string | undefined {
  const [, folder = '', guide] =
    /^packages\/([^/]+)\/(?:README|docs\/([^/]+))\.md$/.exec(file) ?? [];
  if (folder === '') return undefined;
  if (guide !== undefined && FIELDS.test(guide)) return 'reference/fields/index';
  return guide === undefined ? `reference/${folder}/index` : `reference/${folder}/guides/${guide}`;
}

/** What the repository holds is linked within the site where it has a page here, and never loaded from there. */
function rewriteUrl(url: string, file: string): string {
  if (url.startsWith(`${DOCS_URL}/`)) return url.slice(DOCS_URL.length);
  const picture = url.startsWith(rawRepositoryUrl('')) && url.slice(rawRepositoryUrl('').length);
  if (picture) return posix.join('../../../../../../..', picture);
  const [address = '', hash] = url.split('#');
  const target = address.startsWith(repositoryUrl(''))
    ? address.slice(repositoryUrl('').length)
    : address !== '' && !/^[a-z]+:/i.test(address)
      ? posix.join(posix.dirname(file), address)
      : undefined;
  if (target === undefined) return url;
  const path = pathOf(target)?.replace(/index$/, '');
  const page = path === undefined ? repositoryUrl(target) : posix.join('/en', path, '/');
  return hash === undefined ? page : `${page}#${hash}`;
}

function firstSentence(text: string): string {
  return /^.*?\.(?= |$)/s.exec(text)?.[0].replaceAll(/\s+/g, ' ') ?? text;
}
