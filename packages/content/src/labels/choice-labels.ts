import { createI18n } from '@comunal/i18n';
import { createLiteI18n } from '@comunal/i18n/lite';
import { cms } from '@comunal/i18n/lite/cms';
import { donate } from '@comunal/i18n/lite/donate';

/**
 * Returns what a choice is called, such as `in-person` of `mode`; the choice itself when no text names it.
 *
 * @param group - The object or type of the field, such as `event` or `recordingCopy`; undefined for an object without a name.
 * @param field - The name of the field.
 * @param value - The choice, as it stands in the file.
 */
export type ChoiceLabels = (group: string | undefined, field: string, value: string) => string;

/**
 * Creates the labels of the choices of fields in a language, for forms and editors.
 *
 * @param locale - The tag of the language.
 * @example
 * ```ts
 * import { createChoiceLabels } from '@comunal/content/labels';
 *
 * const label = createChoiceLabels('es');
 * console.log(label('event', 'mode', 'in-person')); // → Presencial
 * ```
 */
export function createChoiceLabels(locale: string): ChoiceLabels {
  // Keys that are put together from names in the schemas: a test looks each of them up.
  const ofForms = createLiteI18n(locale, cms).t as (key: string) => string;
  const ofDonate = createLiteI18n(locale, donate).t as (key: string) => string;
  const ofPages = createI18n({ locale }).t as (key: string) => string;
  return (group, field, value) => {
    for (const key of listKeys(group, field, value)) {
      const translate = key.startsWith('cms:')
        ? ofForms
        : key.startsWith('donate:')
          ? ofDonate
          : ofPages;
      const text = translate(key);
      if (text !== key) return toLabel(text);
    }
    return toLabel(value);
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

function listKeys(group: string | undefined, field: string, value: string): string[] {
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
