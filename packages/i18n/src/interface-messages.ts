import { flattenMessages } from './flatten-messages.ts';
import type { Language } from './language.ts';
import type { OnNotice } from './notice.ts';
import { fillPluralForms } from './plural-forms.ts';

/** Messages of one language, flat, by namespace. */
export type FlatMessages = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Merges the layers of one language (the toolkit's, then a collective's own), drops empty messages and fills missing plural
 * forms.
 *
 * @param namespaces - The namespaces to read; a language may have others.
 */
export function interfaceMessages(
  layers: readonly Language[],
  namespaces: readonly string[],
  rules: Intl.PluralRules,
  onNotice: OnNotice,
): FlatMessages {
  const [language = ''] = layers.map(({ code }) => code);
  return Object.fromEntries(
    namespaces.map((namespace) => {
      const messages = new Map<string, string>();
      for (const layer of layers) {
        for (const [path, text] of flattenMessages(layer.messages[namespace] ?? {}))
          if (text.trim()) messages.set(path, text);
      }
      for (const path of fillPluralForms(messages, rules)) {
        const key = `${namespace}:${path}`;
        const message = `"${key}" is missing in "${language}" and was filled from its _other form. Write it: numbers need it.`;
        onNotice({ code: 'plural-filled', message, language, key });
      }
      return [namespace, Object.fromEntries(messages)];
    }),
  );
}
