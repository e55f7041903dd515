import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLanguages } from '../../test/support/all-languages.ts';
import { createI18n } from '../create-i18n.ts';
import { flattenMessages } from '../flatten-messages.ts';
import type { MessageValue } from '../generated/message-values.ts';
import { NAMESPACES } from '../generated/namespaces.ts';
import { sourceMessages } from '../generated/source-messages.ts';
import type { MessageTree } from '../language.ts';
import type { MessageKey } from '../message-key.ts';
import { messageVariables } from '../message-variables.ts';
import { parsePluralForm } from '../plural-forms.ts';
import { createLiteI18n, type LiteMessages } from './create-lite-i18n.ts';

const counts = [0, 1, 2, 3, 10, 21, 1234, 1e6, 2e6, 1.5, -1, 1e15];
type AnyT = (key: MessageKey, values?: Readonly<Record<string, MessageValue>>) => string;

const messagesOf = (namespace: string): LiteMessages => ({
  namespace,
  languages: Object.fromEntries(
    allLanguages.map(({ code, messages }) => [code, messages[namespace] ?? {}]),
  ),
});

/** Each message with something for each of its variables. */
const questions = (namespace: (typeof NAMESPACES)[number]): [MessageKey, string[], boolean][] => {
  const keys = new Map<string, [MessageKey, string[], boolean]>();
  for (const [path, text] of flattenMessages(sourceMessages[namespace])) {
    const form = parsePluralForm(path);
    const key = `${namespace}:${form?.base ?? path}` as MessageKey; // every path of a bundle is a key
    keys.set(key, [
      key,
      messageVariables(text),
      form !== undefined || (keys.get(key)?.[2] ?? false),
    ]);
  }
  return [...keys.values()];
};

describe.each(NAMESPACES)('the texts of %s', (namespace) => {
  it.each(['es', 'en', 'pt', 'es-AR', 'pt-PT', 'en-GB'])('are those of i18next in %s', (locale) => {
    const whole = createI18n({ locale, languages: allLanguages }).t as AnyT; // asked for keys that are put together here
    const lite = createLiteI18n(locale, messagesOf(namespace)).t as AnyT;
    for (const [key, variables, isPlural] of questions(namespace)) {
      const values = Object.fromEntries(variables.map((name) => [name, `{{${name}}} <b> $1 $& 7`]));
      const asked = isPlural ? counts.map((count) => ({ ...values, count })) : [values];
      for (const values of asked)
        expect([key, values, lite(key, values)]).toEqual([key, values, whole(key, values)]);
    }
  });
});

it('are those of i18next for any number', () => {
  const key = 'site:library.copiesPrinted';
  const pairs = ['es', 'en', 'pt'].map(
    (locale) =>
      [createI18n({ locale }).t, createLiteI18n<'site'>(locale, siteMessages()).t] as const,
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
      (count) => {
        for (const [whole, lite] of pairs) expect(lite(key, { count })).toBe(whole(key, { count }));
      },
    ),
  );
});

function siteMessages(): LiteMessages<'site'> {
  return { namespace: 'site', languages: messagesOf('site').languages };
}

describe('a language that is there in part', () => {
  const half: MessageTree = {
    library: { copiesPrinted_other: '{{count}} kopyas', copiesPrinted_many: '' },
  };
  const messages: LiteMessages<'site'> = {
    namespace: 'site',
    languages: { ...siteMessages().languages, lad: half },
  };

  it('fills an empty or missing form from its other one', () => {
    const { t, language } = createLiteI18n('lad', messages);
    expect(language).toBe('lad');
    expect(t('site:library.copiesPrinted', { count: 1_000_000 })).toContain('kopyas');
  });

  it('takes from Spanish what it lacks', () => {
    expect(createLiteI18n('lad', messages).t('site:nav.home')).toBe(
      createI18n({ locale: 'es' }).t('site:nav.home'),
    );
  });
});

it('answers in Spanish for a language that nobody wrote, never in English', () => {
  const { t, language, formats } = createLiteI18n('tzh', siteMessages());
  expect(language).toBe('es');
  expect(t('site:nav.home')).toBe(createI18n({ locale: 'es' }).t('site:nav.home'));
  expect(formats).toEqual(['es-MX']);
});

it('shows the key of a message that is nowhere', () => {
  const { t } = createLiteI18n('es', { namespace: 'site', languages: {} });
  expect(t('site:nav.home')).toBe('site:nav.home');
});
