import { createI18n, type I18n } from '@comunal/i18n';
import { createLiteI18n } from '@comunal/i18n/lite';
import { cms } from '@comunal/i18n/lite/cms';
import { donate } from '@comunal/i18n/lite/donate';
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
  readonly choice: (group: string | undefined, field: string, value: string) => string;
  /** The name of a language. */
  readonly languageName: (tag: string) => string;
}

/** Creates the texts of forms in a language. */
export function createFormTexts(locale: string): FormTexts {
  const i18n = createI18n({ locale });
  const messages = createMessages(locale);
  // Keys that are put together from names in the schemas: a test looks each of them up.
  const look = createLookup(locale, i18n);
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
    choice: (group, field, value) =>
      toLabel(
        listChoiceKeys(group, field, value)
          .map(look)
          .find((text) => text !== undefined) ?? value,
      ),
  };
}

function createMessages(locale: string) {
  return createLiteI18n(locale, cms).t;
}

function createLookup(locale: string, i18n: I18n): (key: string) => string | undefined {
  const own = createMessages(locale) as (key: string) => string;
  const ofFields = createLiteI18n(locale, fields).t as (key: string) => string;
  const ofDonate = createLiteI18n(locale, donate).t as (key: string) => string;
  const ofPages = i18n.t as (key: string) => string;
  return (key) => {
    const t = key.startsWith('cms:')
      ? own
      : key.startsWith('fields:')
        ? ofFields
        : key.startsWith('donate:')
          ? ofDonate
          : ofPages;
    const text = t(key);
    return text === key ? undefined : text;
  };
}

/** Where the interface already names the choices of a field, by its object or type where two of them share the name. */
const known: Readonly<Record<string, string>> = {
  'event.kind': 'content:eventKind',
  'series.kind': 'content:seriesKind',
  'publication.kind': 'content:publicationKind',
  'article.kind': 'content:articleKind',
  'organization.kind': 'content:organizationKind',
  'material.kind': 'content:materialKind',
  'service.kind': 'site:services.kind',
  'service.openness': 'site:services.openTo',
  'service.state': 'site:services.state',
  'rail.kind': 'donate:kind',
  'publication.state': 'content:workState',
  'curriculum.state': 'content:workState',
  'material.state': 'content:workState',
  'edition.state': 'content:workState',
  'edition.format': 'site:library.format',
  'copiesUse.purpose': 'content:copyUse',
  'figure.method': 'content:figure.method',
  'call.state': 'content:callState',
  role: 'content:role',
  mode: 'content:mode',
  attendance: 'content:attendance',
  level: 'content:placeLevel',
};

function listChoiceKeys(group: string | undefined, field: string, value: string): string[] {
  const places = [known[`${group}.${field}`], known[field]].filter((place) => place !== undefined);
  return [
    ...places.map((place) => `${place}.${value}`),
    ...(field === 'metric' ? [`content:metric.${value}.label`] : []),
    `cms:choice.${field}.${value}`,
    `cms:choice.${value}`,
  ];
}

/** Writes a text that elsewhere stands inside a sentence as a label of its own. */
function toLabel(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
