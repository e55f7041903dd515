import { nearest } from '@comunal/command/nearest';
import { createI18n, shippedLanguages, type I18n, type MessageKey } from '@comunal/i18n';
import { fold } from './fold.ts';

/**
 * Suggests the choice that a person may have meant: one that is spelled alike, else the one that the interface calls so in
 * some language, as in `presencial` for `in-person`.
 */
export function suggestChoice(value: string, choices: readonly string[]): string | undefined {
  const choicesByLabel = collectLabels(choices);
  const label = fold(value);
  return (
    choicesByLabel.get(label) ??
    nearest(value, choices) ??
    choicesByLabel.get(nearest(label, [...choicesByLabel.keys()]) ?? '')
  );
}

/** The messages that name the choices of a field. */
const prefixes = [
  'content:mode',
  'content:attendance',
  'content:eventKind',
  'content:seriesKind',
  'content:publicationKind',
  'content:organizationKind',
  'content:materialKind',
  'content:workState',
  'content:role',
  'content:placeLevel',
  'content:copyUse',
  'content:callState',
  'site:library.format',
  'site:library.state',
  'site:services.state',
  'site:services.openTo',
];

/** One of each language for all choices: to create them takes longer than to ask them. */
let translators: readonly I18n['t'][] | undefined;

function collectLabels(choices: readonly string[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  translators ??= shippedLanguages.map(({ code }) => createI18n({ locale: code }).t);
  for (const t of translators) {
    const translate = t as (key: MessageKey) => string;
    for (const prefix of prefixes)
      for (const choice of choices) {
        const key = `${prefix}.${choice}`;
        const text = translate(key as MessageKey); // not every choice has a label
        if (text !== key && !labels.has(fold(text))) labels.set(fold(text), choice);
      }
  }
  return labels;
}
