import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageTree } from '../src/language.ts';
import { SOURCE_LANGUAGE } from '../src/source-language.ts';

/** One folder of `locales/`. */
export interface LocaleFolder {
  /** The folder's name, a BCP 47 tag. */
  readonly tag: string;
  /** The contents of `language.json`, which may be missing. */
  readonly description: Readonly<Record<string, unknown>>;
  /** Messages by namespace, one for each other JSON file. */
  readonly messages: Readonly<Record<string, MessageTree>>;
}

/** Reads every folder of `locales/`, the source language first. */
export function readLocales(dir: string): LocaleFolder[] {
  const tags = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const rest = tags.filter((tag) => tag !== SOURCE_LANGUAGE).toSorted();
  return [SOURCE_LANGUAGE, ...rest].map((tag) => readLocale(join(dir, tag), tag));
}

/** Reads the notes for translators, by namespace. A message with plural forms has one note. */
export function readNotes(dir: string): Map<string, MessageTree> {
  const files = readdirSync(dir).filter((name) => name.endsWith('.json'));
  return new Map(
    files.toSorted().map((name) => [name.replace('.json', ''), readJson(join(dir, name))]),
  );
}

function readLocale(folder: string, tag: string): LocaleFolder {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  const contents = new Map(
    files.map((name) => [name.replace('.json', ''), readJson(join(folder, name))]),
  );
  const { language: description = {}, ...messages } = Object.fromEntries(contents);
  return { tag, description, messages };
}

function readJson(file: string): MessageTree {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as MessageTree;
  } catch (thrown) {
    throw new Error(`${file} is not JSON: correct it there.`, { cause: thrown });
  }
}
