import { createLiteI18n } from '@comunal/i18n/lite';
import { fields } from '@comunal/i18n/lite/fields';

/** What a field or an object is called, and what it is. */
export interface FieldText {
  readonly title: string;
  readonly description: string;
}

/** The text of the first of some keys that has one; undefined where none has. */
export type FieldTexts = (keys: readonly string[]) => FieldText | undefined;

/** Titles and descriptions of fields in a language. */
export function createFieldTexts(locale: string): FieldTexts {
  // The keys are made of the names in the schemas; a test asks for each of them.
  const t = createLiteI18n(locale, fields).t as (key: string) => string;
  const find = (key: string, part: keyof FieldText): string | undefined => {
    const name = `fields:${key}.${part}`;
    const text = t(name);
    return text === name ? undefined : text;
  };
  return (keys) => {
    for (const key of keys) {
      const [title, description] = [find(key, 'title'), find(key, 'description')];
      if (title !== undefined && description !== undefined) return { title, description };
    }
    return undefined;
  };
}

/** The key of what is said of a type or an object itself. */
export function toGroupKeys(key: string | undefined): readonly string[] {
  return key === undefined ? [] : [`${key}.itself`];
}
