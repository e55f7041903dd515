import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { NAMESPACES, type Language, type MessageTree } from '../language.ts';
import { canonicalTag } from '../locale-tag.ts';
import type { OnNotice } from '../notice.ts';
import { sourceMessages } from '../source-messages.ts';
import { checkMessages } from './check-messages.ts';
import { LanguageFilesError } from './language-files-error.ts';
import { readDescription } from './read-description.ts';
import { insideFolder, readJsonFile } from './read-json-file.ts';

/** What {@link loadLanguages} takes beside the folder. */
export interface LoadLanguagesOptions {
  /** Told of each message that is left out or doubtful, with its file. Unheard by default. */
  readonly onNotice?: OnNotice;
}

const DESCRIPTION = 'language.json';

/**
 * Reads a folder of languages, to hand to `createI18n`: one folder per language, named by its tag, with a JSON file per
 * namespace in the layout of i18next v4 (`tzh/common.json`, `tzh/site.json`) and, if wanted, `tzh/language.json` with
 * `name`, `fallback`, `direction` and `formatting`. A language may be partial.
 *
 * @throws LanguageFilesError when the folder is missing, or a file in it cannot be read for what it should be.
 */
export async function loadLanguages(
  dir: string,
  { onNotice = () => undefined }: LoadLanguagesOptions = {},
): Promise<Language[]> {
  const root = await realpath(dir).catch(() => {
    throw new LanguageFilesError(
      'missing-folder',
      dir,
      'is not there. Make it, or correct the path.',
    );
  });
  const languages: Language[] = [];
  for (const entry of await list(root, '')) {
    const { name } = entry;
    if (await isFolder(root, entry)) languages.push(await loadLanguage(root, name, onNotice));
    else if (name.endsWith('.json')) onNotice(strayFile(name, 'lies beside the languages'));
  }
  return languages;
}

async function loadLanguage(root: string, code: string, onNotice: OnNotice): Promise<Language> {
  checkCode(code);
  const messages: Record<string, MessageTree> = {};
  let description: ReturnType<typeof readDescription> = {};
  for (const { name } of await list(root, code)) {
    if (!name.endsWith('.json')) continue;
    const file = `${code}/${name}`;
    const namespace = NAMESPACES.find((known) => name === `${known}.json`);
    if (name === DESCRIPTION) {
      description = readDescription(file, await readJsonFile(root, file));
    } else if (namespace === undefined) {
      onNotice(strayFile(file, 'is no namespace'));
    } else {
      const origin = { language: code, namespace, file };
      const given = await readJsonFile(root, file);
      messages[namespace] = checkMessages(given, sourceMessages[namespace], origin, onNotice);
    }
  }
  return { ...description, code, messages };
}

/** What lies in a folder, in the order of names, hidden files aside. */
async function list(root: string, folder: string): Promise<Dirent[]> {
  const path = folder ? await insideFolder(root, folder) : root;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => {
    throw new LanguageFilesError('missing-folder', folder || root, 'is not a folder. Make it one.');
  });
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** Whether an entry of `root` is a folder; a link counts as what it leads to. */
async function isFolder(root: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return (await stat(await insideFolder(root, entry.name))).isDirectory();
}

function checkCode(code: string): void {
  const tag = canonicalTag(code);
  if (tag === code && /^[a-z]{2,3}(?:-|$)/.test(code)) return;
  const hint = tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : 'tzh or pt-BR';
  throw new LanguageFilesError(
    'bad-name',
    code,
    `is not named by a language tag. Name the folder as BCP 47 does: ${hint}.`,
  );
}

function strayFile(file: string, problem: string): Parameters<OnNotice>[0] {
  const names = NAMESPACES.map((namespace) => `${namespace}.json`).join(', ');
  const message = `${file} ${problem} and is not read. A language's folder holds ${names} and ${DESCRIPTION}.`;
  return { code: 'unknown-namespace', message, file };
}
