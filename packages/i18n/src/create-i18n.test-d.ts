import { expectTypeOf, it } from 'vitest';
import { createI18n } from './create-i18n.ts';
import type { MessageKey } from './message-key.ts';
import { negotiateLocale } from './negotiate-locale.ts';

const { t } = createI18n({ locale: 'es' });

it('takes only keys that there are', () => {
  expectTypeOf(t('site:nav.home')).toEqualTypeOf<string>();
  // @ts-expect-error there is no such message
  t('site:nav.nowhere');
  // @ts-expect-error the texts of an element come with the element
  t('video:play', { host: 'tubo.example' });
  expectTypeOf<'site:library.copiesPrinted'>().toExtend<MessageKey>();
  expectTypeOf<'site:library.copiesPrinted_one'>().not.toExtend<MessageKey>();
});

it('asks for the values of a message', () => {
  expectTypeOf(t('site:library.copiesPrinted', { count: 300 })).toEqualTypeOf<string>();
  // @ts-expect-error a counted message needs its count
  t('site:library.copiesPrinted');
  // @ts-expect-error a count is a number
  t('site:library.copiesPrinted', { count: '300' });
  // @ts-expect-error the variable has another name
  t('site:translatedBy', { whom: 'comun.al' });
  // @ts-expect-error this message takes no values
  t('site:nav.home', { count: 1 });
});

it('takes a key put together from a known set', () => {
  const kind = 'book' as 'book' | 'fanzine';
  expectTypeOf(t(`content:publicationKind.${kind}`)).toEqualTypeOf<string>();
});

it('answers with one of the languages that there are', () => {
  expectTypeOf(negotiateLocale('pt', ['es', 'pt'], 'es')).toEqualTypeOf<'es' | 'pt'>();
});

it('takes any key of a namespace that was named, with any values', () => {
  const own = createI18n({ locale: 'es', ownNamespaces: ['radio'] });
  expectTypeOf(own.t('radio:onAir')).toEqualTypeOf<string>();
  expectTypeOf(own.t('radio:onAir', { show: 'Ecos', count: 2 })).toEqualTypeOf<string>();
  expectTypeOf(own.t('site:nav.home')).toEqualTypeOf<string>();
  // @ts-expect-error nobody named this namespace
  own.t('television:onAir');
  // @ts-expect-error the keys of the toolkit are still checked
  own.t('site:nav.nowhere');
  // @ts-expect-error there are no namespaces of one's own unless they are named
  t('radio:onAir');
});

const resources = {
  es: {
    radio: {
      onAir: 'Al aire: {{ show }}, con {{host}}',
      title: 'La radio',
      player: { stop: 'Parar' },
      listeners_one: '{{count}} persona en {{place}}',
      listeners_many: '{{count}} de personas en {{place}}',
      listeners_other: '{{count}} personas en {{place}}',
    },
  },
  pt: { radio: { title: 'A rádio' } },
} as const;

it('types the keys and values of messages of your own', () => {
  const own = createI18n({ locale: 'pt', resources });
  expectTypeOf(own.t('radio:title')).toEqualTypeOf<string>();
  expectTypeOf(own.t('radio:player.stop')).toEqualTypeOf<string>();
  expectTypeOf(own.t('radio:onAir', { show: 'Ecos', host: 'Ana' })).toEqualTypeOf<string>();
  expectTypeOf(own.t('radio:listeners', { count: 3, place: 'Oaxaca' })).toEqualTypeOf<string>();
  expectTypeOf(own.t('site:nav.home')).toEqualTypeOf<string>();
  // @ts-expect-error there is no such message
  own.t('radio:offAir');
  // @ts-expect-error a value is missing
  own.t('radio:onAir', { show: 'Ecos' });
  // @ts-expect-error a counted message needs its count
  own.t('radio:listeners', { place: 'Oaxaca' });
  // @ts-expect-error a count is a number
  own.t('radio:listeners', { count: '3', place: 'Oaxaca' });
  // @ts-expect-error this message takes no values
  own.t('radio:title', { show: 'Ecos' });
  // @ts-expect-error the keys of the toolkit are still checked
  own.t('site:nav.nowhere');
});

it('types the keys of messages of your own that come from JSON', () => {
  const json: { es: { radio: { title: string; copies_one: string; copies_other: string } } } = {
    es: { radio: { title: '', copies_one: '', copies_other: '' } },
  };
  const own = createI18n({ locale: 'es', resources: json });
  expectTypeOf(own.t('radio:title')).toEqualTypeOf<string>();
  expectTypeOf(own.t('radio:title', { any: 1 })).toEqualTypeOf<string>();
  expectTypeOf(own.t('radio:copies', { count: 1 })).toEqualTypeOf<string>();
  // @ts-expect-error there is no such message
  own.t('radio:nowhere');
  // @ts-expect-error a counted message needs its count
  own.t('radio:copies');
});
