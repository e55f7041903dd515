import type { Language } from '../language.ts';
import { canonicalTag } from '../locale-tag.ts';
import { LanguageFilesError } from './language-files-error.ts';

/** What `language.json` says of a language. Every field may be missing. */
export type LanguageDescription = Partial<
  Pick<Language, 'name' | 'direction' | 'fallback' | 'formatting'>
>;

/**
 * Checks what `language.json` holds.
 *
 * @throws LanguageFilesError that names the field.
 */
export function readDescription(file: string, value: object): LanguageDescription {
  const refuse = (field: string, expected: string): never => {
    throw new LanguageFilesError('bad-description', file, `"${field}" must be ${expected}.`);
  };
  const description: {
    -readonly [Field in keyof LanguageDescription]: LanguageDescription[Field];
  } = {};
  for (const [field, given] of Object.entries(value) as [string, unknown][]) {
    if (field === 'name') {
      if (typeof given !== 'string' || !given.trim()) refuse(field, 'the name of the language');
      else description.name = given.trim();
    } else if (field === 'direction') {
      if (given !== 'ltr' && given !== 'rtl') refuse(field, '"ltr" or "rtl"');
      else description.direction = given;
    } else if (field === 'formatting') {
      if (!isTag(given)) refuse(field, 'a language tag, such as "es-MX"');
      else description.formatting = given;
    } else if (field === 'fallback') {
      if (!Array.isArray(given) || !given.every(isTag)) refuse(field, 'a list of language tags');
      else description.fallback = given.map(String);
    } else if (field === 'partial') {
      // Read by the tests of the languages that ship; a language that is loaded may always be partial.
      if (typeof given !== 'boolean') refuse(field, 'true or false');
    } else
      refuse(field, 'left out: only name, direction, fallback, formatting and partial are known');
  }
  return description;
}

function isTag(value: unknown): value is string {
  return typeof value === 'string' && canonicalTag(value) === value;
}
