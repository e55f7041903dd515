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
