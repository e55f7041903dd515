import { checkOptionNames } from './check-option-names.ts';
import type { Language, MessageTree } from './language.ts';
import { canonicalTag } from './locale-tag.ts';

/** What a registered language is beside its messages. */
export type LanguageOptions = Partial<
  Pick<Language, 'name' | 'direction' | 'fallback' | 'formatting'>
>;

interface Registry {
  /** Another array after each change, so that what is made of it can be kept until then. */
  languages: readonly Language[];
  readonly listeners: Set<() => void>;
}

/** Shared by copies of this package: a page may load each element from a bundle of its own. */
const KEY = Symbol.for('comunal.languages');

/**
 * Adds a language at run time to everything on this page or in this process: elements, `createI18n`, `createLiteI18n`,
 * commands and problem messages. (A language that ships is a folder in `locales/` instead.) The language may be partial; a
 * missing message falls back along `fallback`, then to Spanish. A tag that exists already is overlaid, message by message.
 *
 * @param messages - By namespace, in the layout of `locales/es`: `{ video: { play: '…' } }`.
 * @param tag - By BCP 47, such as `tzh` or `pt-PT`.
 * @param options - Its name, direction, fallback languages and formats.
 * @returns A function that takes the language away again.
 * @throws TypeError for an option that does not exist; RangeError when `tag` is not a language tag, or `fallback` is no list.
 * @example
 * ```ts
 * import { createI18n, registerLanguage } from '@comunal/i18n';
 *
 * const messages = { site: { nav: { home: 'Inici' } } };
 * const remove = registerLanguage('ca', messages, { name: 'català', fallback: ['es'] });
 * console.log(createI18n({ locale: 'ca' }).t('site:nav.home')); // → Inici
 * remove();
 * ```
 */
export function registerLanguage(
  tag: string,
  messages: Readonly<Record<string, MessageTree>>,
  options: LanguageOptions = {},
): () => void {
  const code = canonicalTag(tag);
  if (code === undefined)
    throw new RangeError(`"${tag}" is not a language tag. Write it as BCP 47 does: tzh or pt-BR.`);
  checkOptionNames('registerLanguage', options, ['name', 'direction', 'fallback', 'formatting']);
  if (options.fallback !== undefined && !Array.isArray(options.fallback))
    throw new RangeError('`fallback` is to be a list of language tags, such as ["es-MX"].');
  const language: Language = { ...options, code, messages };
  replaceLanguages((languages) => [...languages, language]);
  return () => replaceLanguages((languages) => languages.filter((each) => each !== language));
}

/**
 * Returns the registered languages in the order of their registration; another array after each change.
 *
 * @example
 * ```ts
 * import { registeredLanguages, registerLanguage } from '@comunal/i18n';
 *
 * const remove = registerLanguage('ca', {}, { name: 'català' });
 * console.log(registeredLanguages().map(({ code }) => code)); // → [ 'ca' ]
 * remove();
 * ```
 */
export function registeredLanguages(): readonly Language[] {
  return registry().languages;
}

/**
 * Calls `listener` whenever a language is registered or taken away.
 *
 * @param listener - Called after each change, without arguments.
 * @returns A function that stops it.
 * @example
 * ```ts
 * import { registerLanguage, watchLanguages } from '@comunal/i18n/lite';
 *
 * const stop = watchLanguages(() => console.log('another language')); // → another language
 * registerLanguage('ca', { video: {} })(); // → another language
 * stop();
 * ```
 */
export function watchLanguages(listener: () => void): () => void {
  const { listeners } = registry();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function replaceLanguages(change: (languages: readonly Language[]) => readonly Language[]): void {
  const state = registry();
  state.languages = change(state.languages);
  for (const listener of state.listeners) listener();
}

function registry(): Registry {
  const holder = globalThis as { [KEY]?: Registry };
  return (holder[KEY] ??= { languages: [], listeners: new Set() });
}
