import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createI18n } from './create-i18n.ts';
import type { Language } from './language.ts';
import type { Notice } from './notice.ts';

/** The words are not Tseltal: they only show where a text comes from. */
const tzh: Language = {
  code: 'tzh',
  name: 'bats’il k’op',
  messages: {
    site: {
      nav: { home: '[tzh] home' },
      library: { copiesPrinted_other: '[tzh] {{count}} copies', pages_other: '' },
    },
  },
};

const copies = (locale: string, count: number): string =>
  createI18n({ locale }).t('site:library.copiesPrinted', { count });

describe('the texts', () => {
  it('come in three languages, with every plural form', () => {
    expect(copies('es', 1)).toBe('1 ejemplar impreso');
    expect(copies('es', 300)).toBe('300 ejemplares impresos');
    expect(copies('es', 1_000_000)).toBe('1,000,000 de ejemplares impresos');
    expect(copies('pt', 0)).toBe('0 exemplar impresso');
    expect(copies('pt', 2_000_000)).toBe('2.000.000 de exemplares impressos');
    expect(copies('en', 0)).toBe('0 printed copies');
  });

  it('have their own words for none', () => {
    const own: Language = {
      code: 'es',
      messages: { content: { rhythm: { day_zero: 'Ningún día' } } },
    };
    expect(
      createI18n({ locale: 'es', languages: [own] }).t('content:rhythm.day', { count: 0 }),
    ).toBe('Ningún día');
  });

  it('take values as they are: no escaping, no message inside a message', () => {
    const i18n = createI18n({ locale: 'es' });
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('{{who}}', '$t(common:free)', '$&', '<b>')),
        (who) => {
          expect(i18n.t('site:translatedBy', { who })).toBe(`Traducción: ${who}`);
        },
      ),
    );
  });

  it('write numbers as the language does and text as it comes', () => {
    const i18n = createI18n({ locale: 'pt' });
    expect(i18n.t('content:figure.about', { number: 1600 })).toBe('cerca de 1.600');
    expect(i18n.t('content:figure.about', { number: '1600' })).toBe('cerca de 1600');
  });

  it('are the key where there is no such message, without an exception', () => {
    const onNotice = vi.fn<(notice: Notice) => void>();
    const i18n = createI18n({ locale: 'es', onNotice });
    for (const key of ['site:no.such', 'common:constructor', '__proto__', '', 'a b: c'])
      expect(Reflect.apply(i18n.t, undefined, [key])).toBe(key);
    expect(onNotice).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'unknown-key', key: 'site:no.such' }),
    );
  });
});

describe('the language', () => {
  it.each([
    ['es-AR', 'es-AR', 'es'],
    ['pt_pt', 'pt-PT', 'pt'],
    ['en', 'en', 'en'],
    ['fr', 'fr', 'es'],
    ['not a tag', 'es', 'es'],
  ])('asked as %s is %s with texts in %s', (locale, asked, language) => {
    expect(createI18n({ locale })).toMatchObject({ locale: asked, language, direction: 'ltr' });
  });

  it('that has no interface is said, and is Spanish, never English', () => {
    const onNotice = vi.fn<(notice: Notice) => void>();
    const i18n = createI18n({ locale: 'yua', onNotice });
    expect(i18n.t('site:nav.home')).toBe('Inicio');
    expect(i18n.date('2021-08-05')).toBe('5 de agosto de 2021');
    expect(i18n.localize({ en: 'Book', yua: 'Pikil ju’un', es: 'Libro' })).toEqual({
      text: 'Pikil ju’un',
      language: 'yua',
      fallback: false,
    });
    expect(onNotice.mock.calls).toEqual([[expect.objectContaining({ code: 'unknown-locale' })]]);
  });
});

describe('a language that Intl does not know', () => {
  it('says which messages are in which language', () => {
    const i18n = createI18n({ locale: 'tzh', languages: [tzh] });
    expect(i18n.translate('site:nav.home')).toEqual({
      text: '[tzh] home',
      language: 'tzh',
      fallback: false,
    });
    expect(i18n.translate('site:nav.library')).toEqual({
      text: 'Biblioteca',
      language: 'es',
      fallback: true,
    });
  });

  it('counts and writes numbers, dates and money by the next language of its chain', () => {
    const onNotice = vi.fn<(notice: Notice) => void>();
    const i18n = createI18n({ locale: 'tzh', languages: [tzh], onNotice });
    expect(i18n.formats).toEqual(['tzh', 'es-MX']);
    expect(i18n.t('site:library.copiesPrinted', { count: 1_000_000 })).toBe(
      '[tzh] 1,000,000 copies',
    );
    expect(i18n.t('content:rhythm.day', { count: 2 })).toBe('2 al día');
    expect(i18n.money({ amount: 123450, currency: 'MXN' })).toBe('$1,234.50\u{a0}MXN');
    expect(i18n.dateRange('2021-12-17', '2021-12-19')).toBe('17–19 de diciembre de 2021');
    expect(onNotice.mock.calls.map(([{ code, key }]) => [code, key])).toEqual([
      ['plural-filled', 'site:library.copiesPrinted_one'],
      ['plural-filled', 'site:library.copiesPrinted_many'],
      ['missing-message', 'content:rhythm.day'],
    ]);
  });

  it('tells of a missing message once', () => {
    const onNotice = vi.fn<(notice: Notice) => void>();
    const i18n = createI18n({
      locale: 'tzh',
      languages: [{ code: 'tzh', messages: {} }],
      onNotice,
    });
    for (let page = 0; page < 3; page += 1) i18n.t('site:nav.home');
    expect(onNotice).toHaveBeenCalledTimes(1);
  });

  it('goes along the chain that its data gives, without English in it', () => {
    const tzo: Language = { code: 'tzo', fallback: ['tzh'], messages: {} };
    const i18n = createI18n({ locale: 'tzo', languages: [tzo, { ...tzh, fallback: ['tzo'] }] });
    expect(i18n.chain).toEqual(['tzo', 'tzh', 'es']);
    expect(i18n.t('site:nav.home')).toBe('[tzh] home');
    expect(i18n.t('site:nav.menu')).toBe('Menú');
  });
});

it('lays a collective’s own words over those of the toolkit', () => {
  const own: Language = { code: 'es', messages: { site: { nav: { allies: 'Redes' } } } };
  const i18n = createI18n({ locale: 'es-MX', languages: [own] });
  expect(i18n.t('site:nav.allies')).toBe('Redes');
  expect(i18n.t('site:nav.home')).toBe('Inicio');
  expect(i18n.ownName('es')).toBe('español');
});

it('fills an empty _many of a language from _other and says so', () => {
  const own: Language = {
    code: 'ca',
    messages: {
      site: {
        library: {
          copiesPrinted_one: '{{count}} exemplar',
          copiesPrinted_many: '',
          copiesPrinted_other: '{{count}} exemplars',
        },
      },
    },
  };
  const onNotice = vi.fn<(notice: Notice) => void>();
  const i18n = createI18n({ locale: 'ca', languages: [own], onNotice });
  expect(i18n.t('site:library.copiesPrinted', { count: 1_000_000 })).toBe('1.000.000 exemplars');
  expect(onNotice).toHaveBeenCalledWith(
    expect.objectContaining({
      code: 'plural-filled',
      language: 'ca',
      key: 'site:library.copiesPrinted_many',
    }),
  );
});

describe('the names of languages', () => {
  it('are known for languages that Intl has no name for', () => {
    const i18n = createI18n({
      locale: 'es',
      languages: [tzh, { code: 'qqq', name: 'Qqq', messages: {} }],
    });
    expect(['pt', 'tzh', 'sgn-MX', 'qqq', 'xyz', 'not a tag'].map(i18n.languageName)).toEqual([
      'portugués',
      'tseltal',
      'lengua de señas mexicana',
      'Qqq',
      'xyz',
      'not a tag',
    ]);
    expect(['en', 'pt', 'tzh', 'fr'].map(i18n.ownName)).toEqual([
      'English',
      'português',
      'bats’il k’op',
      'français',
    ]);
  });
});

describe('messages of a collective’s own', () => {
  const languages: Language[] = [
    {
      code: 'es',
      messages: {
        radio: {
          onAir: 'Al aire: {{show}}',
          listeners_one: '{{count}} persona',
          listeners_many: '{{count}} de personas',
          listeners_other: '{{count}} personas',
        },
      },
    },
    { code: 'pt', messages: { radio: { onAir: 'No ar: {{show}}' } } },
  ];
  const i18n = createI18n({ locale: 'pt', languages, ownNamespaces: ['radio'] });

  it('finds them beside those of the toolkit', () => {
    expect(i18n.t('radio:onAir', { show: 'Ecos' })).toBe('No ar: Ecos');
    expect(i18n.t('site:nav.home')).toBe('Início');
  });

  it('counts them, and falls back along the chain', () => {
    expect(i18n.translate('radio:listeners', { count: 3 })).toEqual({
      text: '3 personas',
      language: 'es',
      fallback: true,
    });
  });

  it('reports their keys as unknown where nobody named their namespace', () => {
    const onNotice = vi.fn<(notice: Notice) => void>();
    const { t } = createI18n({ locale: 'es', languages, onNotice });
    const key = 'radio:onAir' as 'site:nav.home';
    expect(t(key)).toBe(key);
    expect(onNotice).toHaveBeenCalledWith(expect.objectContaining({ code: 'unknown-key', key }));
  });

  it('takes them as resources, which a language may have in part', () => {
    const resources = {
      es: { radio: { title: 'La radio', onAir: 'Al aire: {{show}}' } },
      tzh: { radio: { title: '[tzh] La radio' } },
    } as const;
    const own = createI18n({ locale: 'tzh', resources });
    expect(own.translate('radio:title')).toMatchObject({ text: '[tzh] La radio', fallback: false });
    expect(own.translate('radio:onAir', { show: 'Ecos' })).toEqual({
      text: 'Al aire: Ecos',
      language: 'es',
      fallback: true,
    });
    expect(() => createI18n({ locale: 'es', resources: { es: { site: {} } } })).toThrow(
      'The namespace "site" is the toolkit',
    );
  });

  it.each([
    ['site', 'is the toolkit’s'],
    ['language', 'is the toolkit’s'],
    ['radio:x', 'cannot be a namespace'],
    ['../x', 'cannot be a namespace'],
    ['', 'cannot be a namespace'],
  ])('refuses a namespace called "%s"', (name, message) => {
    expect(() => createI18n({ locale: 'es', ownNamespaces: [name] })).toThrow(
      message.replace('’', "'"),
    );
  });
});

it.each([
  [{ local: 'pt' }, '`createI18n` has no option `local`. It takes: locale,'],
  [{ locale: 'pt', fallback: 'en' }, '`createI18n` has no option `fallback`'],
  [{}, 'createI18n needs a `locale`'],
  [{ locale: 3 }, 'createI18n needs a `locale`'],
])('refuses %j, which plain JavaScript may pass', (options, message) => {
  expect(() => createI18n(options as never)).toThrow(message);
});
