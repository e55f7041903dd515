import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '@comunal/command';
import { isInside } from '../read/is-inside.ts';
import type { AssetFault } from './assets/asset-fault.ts';

/** A file that the entry may not publish. The message names nothing: its name may be that of a closed entry. */
export const withheldFile: AssetFault = { code: 'missing-file', variant: 'withheld' };

/**
 * Reports `missing-file` and `link-outside`: a file beside an entry that is not there, or that stands elsewhere. Suggests a
 * similar name where `mayName` allows it; without `mayName` none is looked up.
 */
export function checkMissingFile(
  folder: string,
  value: string,
  mayName: ((path: string) => boolean) | undefined,
): AssetFault | undefined {
  const absolutePath = join(folder, value);
  if (!exists(absolutePath)) {
    const name = basename(value);
    const similar = mayName && nearest(name, listNames(dirname(absolutePath)));
    const suggestion = similar && value.slice(0, value.length - name.length) + similar;
    const isSuggested = suggestion && !entryFileName.test(suggestion) && mayName(suggestion);
    return {
      code: 'missing-file',
      values: { value },
      ...(isSuggested ? { nearest: suggestion } : {}),
    };
  }
  // The folder of the type, and no wider: a link into private/ would carry a closed file out.
  if (!isInside(folder, absolutePath)) return { code: 'link-outside', values: { name: value } };
  return isFile(absolutePath) ? undefined : { code: 'missing-file', values: { value } };
}

/** Names of entries' files, and of files that their authors take for one: such an entry may be closed. */
const entryFileName = /\.(?:ya?ml|mdx?|markdown|json|toml)$/i;

/** Whether there is something at a path. There is nothing under a name that the system refuses, such as one that is too long. */
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

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // the folder is missing with the file
  }
}
