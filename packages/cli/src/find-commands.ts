import type { Command } from '@comunal/command';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Finds the commands of a package: as the project in the working directory has it, else as it stands beside this one.
 * @returns `undefined` when the package is in neither place, or has not been built.
 * @throws whatever the package throws while it is loaded.
 */
export async function findCommands(
  name: string,
  cwd: string,
): Promise<readonly Command[] | undefined> {
  const path = resolveFrom(join(cwd, 'package.json'), name) ?? resolveFrom(import.meta.url, name);
  if (path === undefined) return undefined;
  const module: unknown = await import(pathToFileURL(path).href);
  return listIn(module);
}

function resolveFrom(place: string, name: string): string | undefined {
  try {
    return createRequire(place).resolve(`${name}/cli`);
  } catch {
    return undefined; // not installed there: the caller looks elsewhere, then names it
  }
}

function listIn(module: unknown): readonly Command[] {
  const list =
    typeof module === 'object' && module !== null && 'commands' in module ? module.commands : [];
  return Array.isArray(list) ? list.filter(isCommand) : [];
}

function isCommand(value: unknown): value is Command {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'summary' in value &&
    'load' in value &&
    typeof value.load === 'function'
  );
}
