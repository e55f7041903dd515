import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '@comunal/command';
import { isInside } from '../read/is-inside.ts';
import type { Finding } from '../model/finding.ts';

/** Why a file beside an entry cannot be had, with the name of one that is near where that may be told. Without `mayName` none is looked up. */
export function missingFile(
  folder: string,
  value: string,
  mayName: ((path: string) => boolean) | undefined,
): Pick<Finding, 'code' | 'variant' | 'values' | 'nearest'> | undefined {
  const absolute = join(folder, value);
  if (!exists(absolute)) {
    const near = mayName && nearest(basename(value), names(dirname(absolute)));
    const better = near && value.slice(0, value.length - basename(value).length) + near;
    const isTold = better && !ofEntries.test(better) && mayName(better);
    return { code: 'missing-file', values: { value }, ...(isTold ? { nearest: better } : {}) };
  }
  // The folder of the type, and no wider: a link into private/ would carry a closed file out.
  if (!isInside(folder, absolute)) return { code: 'link-outside', values: { name: value } };
  return isFile(absolute) ? undefined : { code: 'missing-file', values: { value } };
}

/** Endings of entries' files, and of those that their authors take for one: such an entry may be closed. */
const ofEntries = /\.(?:ya?ml|mdx?|markdown|json|toml)$/i;

/** A name that is too long, or no name at all, is that of no file. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false; // a link that leads to nothing
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // the folder is missing with the file
  }
}
