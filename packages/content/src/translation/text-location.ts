import type { FieldPath } from '@comunal/schemas';
import type { SourceFile } from '../model/entry-files.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import { findOrigin } from '../parse/find-origin.ts';

/** Where a text stands, or where it would be written. */
export interface TextLocation {
  /** The file, relative to the content folder, with forward slashes. */
  readonly file: string;
  /** The file, as an absolute path. */
  readonly absolute: string;
  /** Whether the file is there. */
  readonly exists: boolean;
  /** Whether it is all YAML, or Markdown below front matter. */
  readonly kind: 'yaml' | 'markdown';
  /** The path in the fields of the file; `undefined` for the text below the front matter. */
  readonly path: FieldPath | undefined;
}

/** Locates a value of an entry that is there, or the place of a field that is not. */
export function locateValue(raw: RawEntry, path: FieldPath): TextLocation | undefined {
  const origin = findOrigin(raw, path);
  return origin && toLocation(origin.source, origin.inFile);
}

/**
 * Locates the translation of a text: where it stands, or else beside its source. What stands in `SLUG.es.md` is translated in
 * `SLUG.pt.md`, and so is the text below the front matter of `SLUG.md`.
 */
export function locateTarget(
  raw: RawEntry,
  path: FieldPath,
  sourceLanguage: string,
  language: string,
  hasTarget: boolean,
): TextLocation | undefined {
  if (hasTarget) return locateValue(raw, [...path, language]);
  const origin = findOrigin(raw, [...path, sourceLanguage]);
  if (!origin) return undefined;
  const { source, inFile } = origin;
  const isByLanguage =
    inFile === undefined || (source.language !== undefined && inFile.length === 1);
  if (!isByLanguage) return toLocation(source, [...inFile.slice(0, -1), language]);
  const known = raw.files.languages.find((file) => file.language === language);
  if (known) return toLocation(known, known.kind === 'yaml' || inFile ? path : undefined);
  return { ...toLanguageFile(source, language), exists: false, path: inFile };
}

function toLocation(source: SourceFile, path: FieldPath | undefined): TextLocation {
  const { file, absolute, kind } = source;
  return { file, absolute, exists: true, kind, path };
}

/** The file beside a source file for another language. */
function toLanguageFile(
  source: SourceFile,
  language: string,
): Pick<TextLocation, 'file' | 'absolute' | 'kind'> {
  const { length } =
    `${source.language === undefined ? '' : `.${source.language}`}${source.kind === 'yaml' ? '.yaml' : '.md'}`;
  const extension = source.kind === 'yaml' ? '.yaml' : '.md';
  const rename = (file: string): string => `${file.slice(0, -length)}.${language}${extension}`;
  return { file: rename(source.file), absolute: rename(source.absolute), kind: source.kind };
}
