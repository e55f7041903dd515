import { readdir, realpath } from 'node:fs/promises';
import { flattenMessages } from '../flatten-messages.ts';
import { insideFolder, readJsonSource } from '../node/read-json-file.ts';
import { readDescription, type LanguageDescription } from '../node/read-description.ts';
import type { TranslationState } from '../node/translation-state.ts';

/** A file of messages as it stands in a folder of languages. */
export interface MessagesFile {
  /** What the file says, character for character. */
  readonly text: string;
  /** Its messages by their whole path. */
  readonly messages: ReadonlyMap<string, string>;
}

/** One language of a folder of languages, as somebody who changes it needs it. */
export interface LanguageFiles {
  /** Name, fallback languages, direction and formats. */
  readonly description: LanguageDescription;
  /** By namespace, how far its translation is. */
  readonly translations: ReadonlyMap<string, TranslationState>;
  /** What `language.json` says; undefined where there is none. */
  readonly descriptionText: string | undefined;
  /** By namespace: `site` is `site.json`. */
  readonly files: ReadonlyMap<string, MessagesFile>;
}

const DESCRIPTION = 'language.json';

/**
 * Reads the files of one language of a folder of languages, to change them. Unlike `loadLanguages` it leaves nothing out.
 *
 * @param dir - The folder of languages.
 * @param language - The tag that names the language's folder.
 * @returns Undefined where there is no such folder.
 * @throws LanguageFilesError when a file cannot be read for what it should be.
 * @example
 * ```ts
 * import { readLanguageFiles } from '@comunal/i18n/translation';
 *
 * const files = await readLanguageFiles('languages', 'ca');
 * console.log(files?.description.name, files?.files.get('site')?.messages.get('nav.home')); // → català Inici
 * ```
 */
export async function readLanguageFiles(
  dir: string,
  language: string,
): Promise<LanguageFiles | undefined> {
  const root = await realpath(dir).catch(() => undefined);
  if (root === undefined) return undefined;
  const names = await listJson(root, language);
  if (!names) return undefined;
  let described: ReturnType<typeof readDescription> = { description: {}, translations: new Map() };
  let descriptionText: string | undefined;
  const files = new Map<string, MessagesFile>();
  for (const name of names) {
    const { text, value } = await readJsonSource(root, `${language}/${name}`);
    if (name === DESCRIPTION) {
      described = readDescription(`${language}/${name}`, value);
      descriptionText = text;
    } else files.set(name.slice(0, -'.json'.length), { text, messages: flattenMessages(value) });
  }
  return { ...described, descriptionText, files };
}

/** Lists the JSON files of a language by name; undefined where it has no folder. */
async function listJson(root: string, language: string): Promise<string[] | undefined> {
  const entries = await readdir(root);
  if (!entries.includes(language)) return undefined;
  const names = await readdir(await insideFolder(root, language));
  return names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).toSorted();
}
