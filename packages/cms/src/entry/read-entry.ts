import { splitFrontMatter } from '@comunal/content/edit';
import { dequal } from 'dequal';
import { getLanguage, type EntryTexts } from './entry-files.ts';
import type { FormField } from './form-field.ts';
import { parseYaml } from './parse-yaml.ts';
import { isFields, type Fields } from './plain-value.ts';

/** The form of one type, and the languages of the site. */
export interface EntryForm {
  readonly fields: readonly FormField[];
  /** The first one is that of texts without a language. */
  readonly languages: readonly string[];
}

/** Where a text by language stands that is not in the file that the languages share. */
export interface TextOrigin {
  readonly suffix: string;
  /** Whether it is the text below the front matter. */
  readonly isBody: boolean;
}

/** An entry as its files have it together. */
export interface EntryView {
  readonly data: Fields;
  /** By `field language`. */
  readonly origins: ReadonlyMap<string, TextOrigin>;
  /** The language files in which a whole field is changed, where no file is shared: `visibility` can stand in each of them. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** The file that the languages share. */
  readonly shared: string | undefined;
}

/** A file of an entry that cannot be read. */
export interface UnreadableFile {
  readonly unreadable: string;
}

/** Reads the files of an entry into one object, as the loader of content does: texts of language files stand under their language. */
export function readEntry(texts: EntryTexts, form: EntryForm): EntryView | UnreadableFile {
  const [first = 'und'] = form.languages;
  const shared = ['.yaml', '.md'].find((suffix) => Object.hasOwn(texts, suffix));
  const data: Record<string, unknown> = {};
  const origins = new Map<string, TextOrigin>();
  const holders = new Map<string, readonly string[]>();
  const put = (key: string, language: string, text: string, origin: TextOrigin): void => {
    const known = data[key];
    // What stands twice is left to the loader, which reports it, and stays where it is.
    if (known !== undefined && (!isFields(known) || Object.hasOwn(known, language))) return;
    data[key] = { ...known, [language]: text };
    origins.set(`${key} ${language}`, origin);
  };
  // In the order of the loader, which takes the first file that has a field.
  const suffixes = Object.keys(texts)
    .toSorted()
    .toSorted((a, b) => Number(b === shared) - Number(a === shared));
  for (const suffix of suffixes) {
    const file = parseFile(suffix, texts[suffix] ?? '');
    if (!file) return { unreadable: suffix };
    const language = getLanguage(suffix);
    for (const [key, value] of Object.entries(file.fields)) {
      if (suffix === shared) data[key] = value;
      else if (language === undefined) continue; // a second file without a language, which the loader reports
      else if (typeof value === 'string' && isLocalized(form, key))
        put(key, language, value, { suffix, isBody: false });
      else if (shared === undefined) {
        if (!Object.hasOwn(data, key)) data[key] = value;
        // A list or an object that is another one stays: no form has shown it.
        if (typeof value !== 'object' || dequal(value, data[key]))
          holders.set(key, [...(holders.get(key) ?? []), suffix]);
      }
    }
    if (file.body && (suffix === shared || language !== undefined))
      put('body', language ?? first, file.body, { suffix, isBody: true });
  }
  return { data, origins, holders, shared };
}

function parseFile(suffix: string, text: string) {
  if (suffix.endsWith('.yaml')) {
    const fields = parseYaml(text);
    return fields && { fields, body: '' };
  }
  const { yaml, body, isOpen } = splitFrontMatter(text);
  const fields = isOpen ? undefined : parseYaml(yaml);
  return fields && { fields, body };
}

/** Whether a field holds text by language, so that a language file may hold it as a plain string. */
export function isLocalized({ fields }: EntryForm, key: string): boolean {
  const shape = fields.find(({ name }) => name === key)?.shape;
  return shape === 'name' || shape === 'localized';
}
