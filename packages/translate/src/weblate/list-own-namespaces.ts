import { getSystemErrorCode } from '@comunal/command';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a language is, beside its messages. */
const DESCRIPTION = 'language.json';

/**
 * Lists the namespaces of the interface whose source texts a project has itself, in `locales/<source>/`: its own, and those
 * in which it says something in other words.
 */
export async function listOwnNamespaces(folder: string, source: string): Promise<string[]> {
  const names = await readdir(join(folder, 'locales', source)).catch((thrown: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(getSystemErrorCode(thrown) ?? '')) return [];
    throw thrown;
  });
  return names
    .filter((name) => /^[\w-]+\.json$/.test(name) && name !== DESCRIPTION)
    .map((name) => name.replace('.json', ''))
    .toSorted();
}
