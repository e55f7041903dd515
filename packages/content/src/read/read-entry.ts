import { hash } from 'node:crypto';
import type { EntryFiles, SourceFile } from '../model/entry-files.ts';
import { readSource, type ReadText } from './read-text.ts';

/** The files of an entry that are there, each with its text or why it could not be read. */
export type EntryTexts = readonly (readonly [source: SourceFile, read: ReadText])[];

/** Reads the files of an entry, the shared one first. */
export function readEntry({ shared, languages }: EntryFiles): EntryTexts {
  return [...(shared ? [shared] : []), ...languages].map((source) => [source, readSource(source)]);
}

/**
 * Computes what identifies the state of an entry: the names and the texts of its files, and the languages of the site, by which
 * a text without a language is read. Keeping the texts themselves would take twice the memory.
 *
 * @returns nothing when a file could not be read.
 */
export function fingerprintEntry(
  texts: EntryTexts,
  languages: readonly string[],
): string | undefined {
  const parts = [languages.join(' ')];
  for (const [{ file, absolute, sealedBytes }, read] of texts) {
    if (!read.ok) return undefined;
    // The name of a sealed file tells nothing of the entry in it.
    parts.push(sealedBytes ? absolute : file, hash('sha256', read.text, 'base64url'));
  }
  return parts.join('\n');
}
