import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { checkOptionNames } from '../check-option-names.ts';
import { flattenMessages } from '../flatten-messages.ts';
import type { Language, MessageTree } from '../language.ts';
import { canonicalTag } from '../locale-tag.ts';
import type { OnNotice } from '../notice.ts';
import { checkOwnNamespaces } from '../own-namespaces.ts';
import { SOURCE_LANGUAGE } from '../source-language.ts';
import { sourceMessages } from '../generated/source-messages.ts';
import { checkMessages } from './check-messages.ts';
import { LanguageFilesError } from './language-files-error.ts';
import { leaveOutUnreviewed } from './leave-out-unreviewed.ts';
import { readDescription, type DescriptionFile } from './read-description.ts';
import { insideFolder, readJsonFile } from './read-json-file.ts';

/** What {@link loadLanguages} takes beside the folder. */
export interface LoadLanguagesOptions {
  /** Told of each message that is left out or doubtful, with its file. Unheard by default. */
  readonly onNotice?: OnNotice;
  /**
   * Namespaces of messages that the toolkit does not have: `es/radio.json` is read for `radio`, and is the source that the
   * files of the other languages are checked against. Hand the same names to `createI18n`. @defaultValue []
   */
  readonly ownNamespaces?: readonly string[];
}

const DESCRIPTION = 'language.json';

/**
 * Loads a folder of languages, for `registerLanguage` or `createI18n`: one folder per language, named by its tag, with a JSON file per
 * namespace in the layout of i18next v4 (`tzh/common.json`, `tzh/site.json`) and, if wanted, `tzh/language.json` with
 * `name`, `fallback`, `direction`, `formatting` and `translations`. A language may be partial.
 *
 * Messages that somebody's safety depends on, such as what a server will see of a visitor, are left out until
 * `translations` says that a person has reviewed them, and again when their Spanish text changes. `onNotice` names them;
 * `comunal translate review` records a review.
 *
 * @param dir - The path of the folder.
 * @param options - Who hears of doubtful messages, and which namespaces are your own.
 * @throws LanguageFilesError when the folder is missing, or a file in it cannot be read for what it should be.
 * @throws TypeError for an option that does not exist.
 * @throws RangeError when a namespace of your own has the name of one of the toolkit's, or no name that a key can hold.
 * @example
 * ```ts
 * import { createI18n } from '@comunal/i18n';
 * import { loadLanguages } from '@comunal/i18n/node';
 *
 * const languages = await loadLanguages('languages');
 * console.log(createI18n({ locale: 'ca', languages }).t('site:nav.home')); // → Inici
 * ```
 */
export async function loadLanguages(
  dir: string,
  options: LoadLanguagesOptions = {},
): Promise<Language[]> {
  checkOptionNames('loadLanguages', options, ['onNotice', 'ownNamespaces']);
  const { onNotice = () => undefined, ownNamespaces = [] } = options;
  const root = await realpath(dir).catch(() => {
    throw new LanguageFilesError(
      'missing-folder',
      dir,
      'is not there. Make it, or correct the path.',
    );
  });
  const sources = { ...sourceMessages, ...(await ownSources(root, ownNamespaces)) };
  const loaded: LoadedLanguage[] = [];
  for (const entry of await list(root, '')) {
    const { name } = entry;
    if (await isFolder(root, entry)) loaded.push(await loadLanguage(root, name, sources, onNotice));
    else if (name.endsWith('.json'))
      onNotice(strayFile(name, 'lies beside the languages', sources));
  }
  const own = loaded.find(({ code }) => code === SOURCE_LANGUAGE)?.messages ?? {};
  return loaded.map((language) => withoutUnreviewed(language, sources, own, onNotice));
}

/** Messages of one language by namespace, and by their whole path in it. */
type LoadedMessages = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface LoadedLanguage extends DescriptionFile {
  readonly code: string;
  readonly messages: LoadedMessages;
}

/** @param own - The collective's own Spanish, which its translations follow. It needs no review. */
function withoutUnreviewed(
  { code, description, messages, translations }: LoadedLanguage,
  sources: Sources,
  own: LoadedMessages,
  onNotice: OnNotice,
): Language {
  if (code === SOURCE_LANGUAGE) return { ...description, code, messages };
  const kept = Object.entries(messages).map(([namespace, texts]) => {
    const source = flattenMessages({ ...sources[namespace] });
    for (const [path, text] of Object.entries(own[namespace] ?? {})) source.set(path, text);
    const origin = { language: code, namespace, file: `${code}/${namespace}.json` };
    const state = translations.get(namespace);
    return [namespace, leaveOutUnreviewed(texts, source, state, origin, onNotice)] as const;
  });
  return { ...description, code, messages: Object.fromEntries(kept) };
}

/** By namespace, the messages that a translation may have; undefined where any are accepted. */
type Sources = Readonly<Record<string, MessageTree | undefined>>;

/** Reads the Spanish messages of the folder's own namespaces. */
async function ownSources(root: string, namespaces: readonly string[]): Promise<Sources> {
  const hasSpanish = (await list(root, '')).some(({ name }) => name === SOURCE_LANGUAGE);
  const files = new Set(
    hasSpanish ? (await list(root, SOURCE_LANGUAGE)).map((file) => file.name) : [],
  );
  const sources: Record<string, MessageTree | undefined> = {};
  for (const namespace of checkOwnNamespaces(namespaces)) {
    const file = `${namespace}.json`;
    sources[namespace] = files.has(file)
      ? Object.fromEntries(flattenMessages(await readJsonFile(root, `${SOURCE_LANGUAGE}/${file}`)))
      : undefined;
  }
  return sources;
}

async function loadLanguage(
  root: string,
  code: string,
  sources: Sources,
  onNotice: OnNotice,
): Promise<LoadedLanguage> {
  checkCode(code);
  const messages: Record<string, Record<string, string>> = {};
  let file: DescriptionFile = { description: {}, translations: new Map() };
  for (const { name } of await list(root, code)) {
    if (!name.endsWith('.json')) continue;
    const path = `${code}/${name}`;
    const namespace = Object.keys(sources).find((known) => name === `${known}.json`);
    if (name === DESCRIPTION) {
      file = readDescription(path, await readJsonFile(root, path));
    } else if (namespace === undefined) {
      onNotice(strayFile(path, 'is no namespace', sources));
    } else {
      const origin = { language: code, namespace, file: path };
      const tree = await readJsonFile(root, path);
      messages[namespace] = checkMessages(tree, sources[namespace], origin, onNotice);
    }
  }
  return { ...file, code, messages };
}

/** Lists the entries of a folder by name, without hidden files. */
async function list(root: string, folder: string): Promise<Dirent[]> {
  const path = folder ? await insideFolder(root, folder) : root;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => {
    throw new LanguageFilesError('missing-folder', folder || root, 'is not a folder. Make it one.');
  });
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether an entry of `root` is a folder, after following a link. */
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

function strayFile(file: string, problem: string, sources: Sources): Parameters<OnNotice>[0] {
  const names = Object.keys(sources)
    .map((namespace) => `${namespace}.json`)
    .join(', ');
  const message = `${file} ${problem} and is not read. A language's folder holds ${names} and ${DESCRIPTION}; name a namespace of your own in ownNamespaces.`;
  return { code: 'unknown-namespace', message, file };
}
