import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Finds a program on a PATH.
 *
 * @param isSuitable - Tells which of several programs of that name is meant. @defaultValue the first one
 */
export function findProgram(
  name: string,
  path: string,
  isSuitable: (file: string) => boolean = () => true,
): string | undefined {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => isProgram(file) && isSuitable(file));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not for this user
  }
}
