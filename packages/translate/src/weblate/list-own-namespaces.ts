import { ifThere } from '@comunal/http/node';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { INTERFACE_SOURCE } from './create-weblate-components.ts';

/** What a language is, beside its messages. */
const DESCRIPTION = 'language.json';

/**
 * Lists the namespaces of the interface whose source texts a project has itself: its own, and those in which it says
 * something in other words.
 *
 * @param locales - The folder of languages.
 */
export async function listOwnNamespaces(locales: string): Promise<string[]> {
  const names = (await ifThere(readdir(join(locales, INTERFACE_SOURCE)))) ?? [];
  return names
    .filter((name) => /^[\w-]+\.json$/.test(name) && name !== DESCRIPTION)
    .map((name) => name.replace('.json', ''))
    .toSorted();
}
