import { createLiteI18n } from '@comunal/i18n/lite';
import { fields } from '@comunal/i18n/lite/fields';

/** The title and description of a field or an object. */
export interface FieldText {
  readonly title: string;
  readonly description: string;
}

/** Returns the text of the first key that has one; undefined when none has. */
export type FieldTexts = (keys: readonly string[]) => FieldText | undefined;

/** Creates the lookup of titles and descriptions of fields in a language. */
export function createFieldTexts(locale: string): FieldTexts {
  // The keys are derived from names in the schemas; a test looks up each of them.
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

/** Returns the keys of the text about a type or an object itself. */
export function toGroupKeys(key: string | undefined): readonly string[] {
  return key === undefined ? [] : [`${key}.itself`];
}
