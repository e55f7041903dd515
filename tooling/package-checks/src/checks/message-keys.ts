import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';
import { filesUnder } from '../lib/gather.ts';

const LOCALES = 'packages/i18n/locales/es';
const PLURAL = /_(?:zero|one|two|few|many|other)$/;
/** What names messages: sources, never the tests, nor the list of keys that is made from the messages. */
const SOURCES = ['packages', 'examples'];
const IS_SOURCE = /(?:^|\/)src\/.*(?<!\.test|\.test-d)\.(?:ts|astro)$/;
const NOT_SOURCE = 'i18n/src/generated/';

/** A text of the interface that nothing shows: somebody would translate it for nobody. */
export function messageKeys({ root }: Workspace): Problem[] {
  if (!existsSync(join(root, LOCALES))) return [];
  const named = namedIn(SOURCES.flatMap((folder) => sourcesIn(join(root, folder))));
  return filesUnder(join(root, LOCALES))
    .filter((file) => file !== 'language.json') // what a language is, not what it says
    .flatMap((file) => {
      const namespace = file.replace('.json', '');
      const messages: unknown = JSON.parse(readFileSync(join(root, LOCALES, file), 'utf8'));
      return [...new Set(keysOf(messages))]
        .filter((key) => !isNamed(`${namespace}:${key}`, named))
        .map((key) => ({
          location: `${LOCALES}/${file}`,
          message: `"${key}" is shown by nothing: take it out of every language and of the notes.`,
        }));
    });
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return filesUnder(folder)
    .filter((file) => IS_SOURCE.test(file) && !file.includes(NOT_SOURCE))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** Whole names of messages and of groups of them in quotes, and the beginnings of those in templates: `content:role.${role}`. */
function namedIn(sources: readonly string[]): ReadonlySet<string> {
  return new Set(
    sources.flatMap((text) => text.match(/(?<=')[\w-]+:[^\s']+(?=')|[^\s'"`$]+(?=\$\{)/g) ?? []),
  );
}

function isNamed(key: string, named: ReadonlySet<string>): boolean {
  const parts = key.split(/(?<=[.:])/);
  const beginnings = parts.map((_, end) => parts.slice(0, end).join(''));
  return [key, ...beginnings].some((name) => named.has(name) || named.has(name.replace(/\.$/, '')));
}

function* keysOf(messages: unknown, path = ''): Generator<string, void, undefined> {
  if (typeof messages !== 'object' || messages === null) yield path.replace(PLURAL, '');
  else
    for (const [name, inner] of Object.entries(messages))
      yield* keysOf(inner, path ? `${path}.${name}` : name);
}
