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
export function findEntryFile(dir: string, type: ContentType, slug: string): string | undefined {
  const places =
    type === 'site' ? [''] : [`${folders[type]}/`, `${privateFolder}/${folders[type]}/`];
  for (const place of places) {
    const name = listNames(join(dir, place)).find((each) => readFileName(each)?.slug === slug);
    if (name !== undefined) return place + name;
  }
  return undefined;
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // it is made with its first entry
  }
}
