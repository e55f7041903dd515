import { createChoiceLabels, type ChoiceLabels } from '@comunal/content/labels';
import { createI18n } from '@comunal/i18n';
import { createLiteI18n } from '@comunal/i18n/lite';
import { cms } from '@comunal/i18n/lite/cms';
import { fields } from '@comunal/i18n/lite/fields';
import type { ContentType } from '@comunal/schemas';

/** The title and description of a field, an object or a type. */
export interface FormText {
  readonly title: string;
  readonly description: string;
}

/** The texts of forms in the language of the editor. */
export interface FormTexts {
  /** The messages of this package. */
  readonly t: ReturnType<typeof createMessages>;
  /** The title and description of a field, by the name of its object or type. */
  readonly field: (group: string | undefined, name: string) => FormText | undefined;
  /** What the entries of a type are called together. */
  readonly typeLabel: (type: ContentType) => string;
  /** What a choice is called, such as `in-person` of `mode`. */
  readonly choice: ChoiceLabels;
  /** The name of a language. */
  readonly languageName: (tag: string) => string;
}

/** Creates the texts of forms in a language. */
export function createFormTexts(locale: string): FormTexts {
  const i18n = createI18n({ locale });
  const messages = createMessages(locale);
  // Keys that are put together from names in the schemas: a test looks each of them up.
  const ofFields = createLiteI18n(locale, fields).t as (key: string) => string;
  const look = (key: string): string | undefined => {
    const text = ofFields(key);
    return text === key ? undefined : text;
  };
  return {
    t: messages,
    languageName: (tag) => toLabel(i18n.languageName(tag)),
    typeLabel: (type) => messages(`cms:types.${type}`),
    field(group, name) {
      for (const key of [group, 'common']) {
        const title = key && look(`fields:${key}.${name}.title`);
        if (title) return { title, description: look(`fields:${key}.${name}.description`) ?? '' };
      }
      return undefined;
    },
    choice: createChoiceLabels(locale),
  };
}

function createMessages(locale: string) {
  return createLiteI18n(locale, cms).t;
}

/** Writes a text that elsewhere stands inside a sentence as a label of its own. */
function toLabel(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
