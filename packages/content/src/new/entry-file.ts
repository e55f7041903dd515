import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentType } from '@comunal/schemas';
import { readFileName } from '../read/file-name.ts';
import { folders, privateFolder } from '../read/folders.ts';

/** Returns the path of the file of a new entry, from the content folder: a closed one stands in `private/`. */
export function getEntryFile(type: ContentType, slug: string, isClosed: boolean): string {
  if (type === 'site') return 'site.yaml';
  const folder = isClosed ? `${privateFolder}/${folders[type]}` : folders[type];
  return `${folder}/${slug}.yaml`;
}

/** Finds a file of an entry that is there already, closed or not, whether it can be read or not. */
export type FindEntryFile = (type: ContentType, slug: string) => string | undefined;

/** Creates a function that finds files of entries. It lists each folder once, so that thousands of entries can be written at once. */
export function createEntryFileFinder(dir: string): FindEntryFile {
  const namesByPlace = new Map<string, ReadonlyMap<string, string>>();
  const list = (place: string): ReadonlyMap<string, string> => {
    const names = namesByPlace.get(place) ?? indexNames(listNames(join(dir, place)));
    namesByPlace.set(place, names);
    return names;
  };
  return (type, slug) => {
    const places =
      type === 'site' ? [''] : [`${folders[type]}/`, `${privateFolder}/${folders[type]}/`];
    for (const place of places) {
      const name = list(place).get(slug);
      if (name !== undefined) return place + name;
    }
    return undefined;
  };
}

/** Indexes names of files by the slug of their entry; of several, the first one counts. */
function indexNames(names: readonly string[]): ReadonlyMap<string, string> {
  const bySlug = new Map<string, string>();
  for (const name of names) {
    const slug = readFileName(name)?.slug;
    if (slug !== undefined && !bySlug.has(slug)) bySlug.set(slug, name);
  }
  return bySlug;
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // it is made with its first entry
  }
}
