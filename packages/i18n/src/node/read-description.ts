import type { Language } from '../language.ts';
import { canonicalTag } from '../locale-tag.ts';
import { LanguageFilesError } from './language-files-error.ts';
import { readTranslationStates, type TranslationStates } from './translation-state.ts';

/** What a language is beside its messages. Each field may be missing. */
export type LanguageDescription = Partial<
  Pick<Language, 'name' | 'direction' | 'fallback' | 'formatting'>
>;

/** The contents of `language.json`. */
export interface DescriptionFile {
  readonly description: LanguageDescription;
  /** Empty where the file says nothing about it. */
  readonly translations: TranslationStates;
}

/**
 * Validates the contents of `language.json`.
 *
 * @throws LanguageFilesError that names the field.
 */
export function readDescription(file: string, value: object): DescriptionFile {
  const refuse = (field: string, expected: string): never => {
    throw new LanguageFilesError('bad-description', file, `"${field}" must be ${expected}.`);
  };
  const description: {
    -readonly [Field in keyof LanguageDescription]: LanguageDescription[Field];
  } = {};
  let translations: TranslationStates = new Map();
  for (const [field, content] of Object.entries(value) as [string, unknown][]) {
    if (field === 'name') {
      if (typeof content !== 'string' || !content.trim()) refuse(field, 'the name of the language');
      else description.name = content.trim();
    } else if (field === 'direction') {
      if (content !== 'ltr' && content !== 'rtl') refuse(field, '"ltr" or "rtl"');
      else description.direction = content;
    } else if (field === 'formatting') {
      if (!isTag(content)) refuse(field, 'a language tag, such as "es-MX"');
      else description.formatting = content;
    } else if (field === 'fallback') {
      if (!Array.isArray(content) || !content.every(isTag))
        refuse(field, 'a list of language tags');
      else description.fallback = content.map(String);
    } else if (field === 'partial') {
      // Read by the tests of the languages that ship; a language that is loaded may always be partial.
      if (typeof content !== 'boolean') refuse(field, 'true or false');
    } else if (field === 'translations') {
      translations = readTranslationStates(content, refuse);
    } else
      refuse(
        field,
        'left out: only name, direction, fallback, formatting, translations and partial are known',
      );
  }
  return { description, translations };
}

function isTag(value: unknown): value is string {
  return typeof value === 'string' && canonicalTag(value) === value;
}
