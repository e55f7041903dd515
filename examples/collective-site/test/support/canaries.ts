import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { listFiles } from './list-files.ts';

/** A string that may not leave, and where it stands. */
export interface Canary {
  readonly text: string;
  /** Visibility, folder and field: «public events room», «closed people name», or «file» for what stands beside an entry. */
  readonly kind: string;
}

const PATTERN = /canary-[a-z0-9]{20}/g;

interface Entry {
  readonly type: string;
  readonly slug: string;
  readonly visibility: string;
  readonly fields: unknown;
  readonly body: string;
}

/** Every canary of a content folder. Each was put where nothing may leave from. */
export function listCanaries(folder: string): Canary[] {
  const files = listFiles(folder);
  const entries = listEntries(folder, files);
  const kinds = new Map<string, string>();
  const add = (text: string, kind: string): void => {
    for (const [canary] of text.matchAll(PATTERN)) if (!kinds.has(canary)) kinds.set(canary, kind);
  };
  for (const { type, slug, visibility, fields, body } of entries) {
    const owner = `${visibility} ${type}`;
    add(slug, `${owner} slug`);
    for (const { path, text, hidden } of strings(fields)) add(text, `${hidden ?? owner} ${path}`);
    add(body, `${owner} body`);
  }
  for (const file of files) {
    add(readFileSync(join(folder, file), 'utf8'), 'file');
  }
  return [...kinds].map(([text, kind]) => ({ text, kind }));
}

/** Slugs of entries that have no page and whose name may not stand on one either. */
export function listHiddenSlugs(folder: string): string[] {
  return listSlugs(folder, ['closed', 'allies']);
}

/** Slugs of entries that have a page and stand in no list. */
export function listUnlistedSlugs(folder: string): string[] {
  return listSlugs(folder, ['unlisted']);
}

function listSlugs(folder: string, visibilities: readonly string[]): string[] {
  return listEntries(folder, listFiles(folder))
    .filter(({ visibility }) => visibilities.includes(visibility))
    .map(({ slug }) => slug);
}

/** Entries as they are written; `book.es.md` belongs to the entry `book`. */
function listEntries(folder: string, files: readonly string[]): Entry[] {
  const parts = files
    .filter((file) => /^(?:[a-z]+\/)?[^/]+\.(?:yaml|md)$/.test(file))
    .map((file) => {
      const content = readFileSync(join(folder, file), 'utf8');
      const [, matter = '', body = ''] = file.endsWith('.md')
        ? (/^(?:---\n([\s\S]*?)\n---\n?)?([\s\S]*)$/.exec(content) ?? [])
        : [content, content];
      const fields = (parse(matter) ?? {}) as { visibility?: string };
      const path = file.replace(/(?:\.(?:es|en|pt))?\.(?:yaml|md)$/, '');
      return { path, fields, body };
    });
  const visibilityOf = (wanted: string): string =>
    parts.find(({ path, fields }) => path === wanted && fields.visibility)?.fields.visibility ??
    'closed';
  return parts.map(({ path, fields, body }) => {
    const [type = '', slug = type] = path.split('/');
    return { type, slug, visibility: visibilityOf(path), fields, body };
  });
}

interface Found {
  readonly path: string;
  readonly text: string;
  /** Set inside of something that is not public by itself. */
  readonly hidden: string | undefined;
}

/** Every string of a value, with the names of the fields that lead to it. */
function strings(value: unknown, path: readonly string[] = [], hidden?: string): Found[] {
  if (typeof value === 'string') return [{ path: path.join(' '), text: value, hidden }];
  if (Array.isArray(value)) return value.flatMap((item) => strings(item, path, hidden));
  if (typeof value !== 'object' || value === null) return [];
  const reason = ownReason(value, path) ?? hidden;
  return Object.entries(value).flatMap(([key, inner]) =>
    strings(inner, /^(?:es|en|pt)$/.test(key) ? path : [...path, key], reason),
  );
}

function ownReason(value: object, path: readonly string[]): string | undefined {
  if (path.at(-1) === 'nodes' && Reflect.get(value, 'visibility') !== 'public') return 'closed';
  if (Reflect.get(value, 'enabled') === false) return 'switched off';
  if (Reflect.get(value, 'precision') === 'hidden') return 'hidden';
  return undefined;
}
