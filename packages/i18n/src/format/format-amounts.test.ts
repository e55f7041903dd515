import { skipUnless } from '@comunal/test-kit/environment';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration } from './format-duration.ts';
import { formatFileSize } from './format-file-size.ts';
import { formatLanguageName } from './format-language-name.ts';
import { formatList } from './format-list.ts';
import { formatMoney } from './format-money.ts';
import { formatNumber } from './format-number.ts';
import { formattingLocales } from './formatting-locales.ts';

const plain = (text: string): string => text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ');

describe('formattingLocales', () => {
  it.each([
    ['es', ['es-MX']],
    ['pt', ['pt-BR', 'es-MX']],
    ['es-AR', ['es-AR', 'es-MX']],
    ['tzh', ['tzh', 'es-MX']],
  ])('makes of %s %j', (locale, locales) => {
    expect(formattingLocales(locale)).toEqual(locales);
  });
});

describe('formatMoney', () => {
  it.each([
    [1_850_000, 'MXN', 'es', '$18,500 MXN'],
    [1_850_000, 'MXN', 'es-MX', '$18,500 MXN'],
    [1_850_000, 'MXN', 'en', 'MX$18,500'],
    [1_850_000, 'MXN', 'pt', 'MX$ 18.500'],
    [123450, 'MXN', 'es', '$1,234.50 MXN'],
    [123450, 'MXN', 'es-ES', '1234,50 $ MXN'],
    [123450, 'MXN', 'es-AR', '$ 1.234,50 MXN'],
    [123450, 'BRL', 'pt', 'R$ 1.234,50'],
    [123400, 'BRL', 'pt', 'R$ 1.234'],
    [123450, 'MXN', 'tzh', '$1,234.50 MXN'],
    [123450, 'USD', 'es', '$1,234.50 USD'],
    [123450, 'USD', 'en', 'US$1,234.50'],
    [123450, 'USD', 'pt', 'US$ 1.234,50'],
    [25_000, 'EUR', 'es', '€250'],
    [25_000, 'EUR', 'es-ES', '250 €'],
    [123450, 'JPY', 'en', 'JP¥123,450'],
    [-5, 'MXN', 'es', '-$0.05 MXN'],
    [1_234_567, 'KWD', 'en', 'KWD 1,234.567'],
    // Intl writes these without decimals; their minor unit is a hundredth all the same.
    [12_000_000, 'COP', 'es-CO', '$ 120.000 COP'],
    [12_000_050, 'COP', 'es-CO', '$ 120.000,50 COP'],
    [12_000, 'CLP', 'es-CL', '$12.000 CLP'],
    [12_000_000, 'ARS', 'en', '$120,000 ARS'],
    [12_050, 'GTQ', 'es', 'GTQ 120.50'],
    [12_050, 'GTQ', 'es-GT', 'Q 120.50'],
  ])('writes %d of %s in %s as %s', (amount, currency, locale, text) => {
    expect(plain(formatMoney({ amount, currency }, locale))).toBe(text);
  });

  it('writes the code or the name of the currency when asked', () => {
    const money = { amount: 10000, currency: 'MXN' };
    expect(plain(formatMoney(money, 'es', { currencyDisplay: 'code' }))).toBe('MXN 100');
    expect(formatMoney(money, 'es', { currencyDisplay: 'name' })).toBe('100 pesos mexicanos');
  });

  it.each([
    [1.5, 'MXN', '1.5'],
    [Number.NaN, 'MXN', 'NaN'],
    [2 ** 53, 'MXN', String(2 ** 53)],
    [1, 'pesos', '"pesos"'],
    [1, '', '""'],
  ])('refuses %d of %j and names it', (amount, currency, named) => {
    expect(() => formatMoney({ amount, currency }, 'es')).toThrow(RangeError);
    expect(() => formatMoney({ amount, currency }, 'es')).toThrow(named);
  });

  it('loses no cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 15 }), (amount) => {
        const digits = formatMoney({ amount, currency: 'MXN' }, 'es').replaceAll(/\D/g, '');
        expect(Number(digits)).toBe(amount % 100 === 0 ? amount / 100 : amount);
      }),
    );
  });
});

describe('formatDuration', () => {
  it.each([
    ['PT1H30M', 'es', '1 hora y 30 minutos'],
    ['PT90M', 'en', '90 minutes'],
    ['P3D', 'pt', '3 dias'],
    [
      'P1Y2M3W4DT5H6M7.5S',
      'en',
      '1 year, 2 months, 3 weeks, 4 days, 5 hours, 6 minutes, 7.5 seconds',
    ],
    ['PT0S', 'es', '0 segundos'],
    [5400, 'es', '1 hora y 30 minutos'],
    [3599.6, 'en', '1 hour'],
    [0, 'tzh', '0 segundos'],
  ])('writes %s in %s as %s', (duration, locale, text) => {
    expect(plain(formatDuration(duration, locale))).toBe(text);
  });

  it.each(['', 'P', 'PT', 'P1DT', '1:30', 'PT1H30', '-PT1H', 'PT1.5H', -1, Number.NaN])(
    'refuses %s',
    (duration) => {
      expect(() => formatDuration(duration, 'es')).toThrow(RangeError);
    },
  );

  const hasDurations = skipUnless('DurationFormat' in Intl, 'needs Intl.DurationFormat');
  it('says the same as Intl.DurationFormat', hasDurations, () => {
    const DurationFormat: unknown = Reflect.get(Intl, 'DurationFormat');
    if (typeof DurationFormat !== 'function') return;
    for (const locale of ['es-MX', 'en-GB', 'pt-BR'])
      for (const style of ['long', 'short', 'narrow'] as const) {
        const format = Reflect.construct(DurationFormat, [locale, { style }]);
        const theirs: unknown = Reflect.apply(Reflect.get(format, 'format'), format, [
          { days: 2, hours: 1, minutes: 30, seconds: 1 },
        ]);
        expect(formatDuration('P2DT1H30M1S', locale, { style })).toBe(theirs);
      }
  });
});

describe('formatFileSize', () => {
  it.each([
    [0, 'es', '0 bytes'],
    [1, 'en', '1 byte'],
    [999, 'en', '999 bytes'],
    [999_949, 'en', '1 MB'],
    [1234, 'es', '1.2 kB'],
    [12_345_678, 'pt', '12 MB'],
    [5_400_000_000, 'pt', '5,4 GB'],
  ])('writes %d bytes in %s as %s', (bytes, locale, text) => {
    expect(plain(formatFileSize(bytes, locale))).toBe(text);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (bytes) => {
    expect(() => formatFileSize(bytes, 'es')).toThrow(RangeError);
  });
});

describe('the rest', () => {
  it('writes numbers', () => {
    expect(formatNumber(1234567.5, 'es')).toBe('1,234,567.5');
    expect(formatNumber(1234567.5, ['yua', 'pt'])).toBe('1.234.567,5');
    expect(formatNumber(0.35, 'es', { style: 'percent' })).toBe('35%');
  });

  it('joins lists as a sentence does', () => {
    expect(formatList(['talleres', 'libros', 'imágenes'], 'es')).toBe(
      'talleres, libros e imágenes',
    );
    expect(formatList(['one', 'another'], 'en', { join: 'or' })).toBe('one or another');
    expect(formatList(['Spanish', 'English', 'Portuguese'], 'en')).toBe(
      'Spanish, English and Portuguese',
    );
    expect(formatList(['um', 'dois', 'três'], 'pt', { join: 'none' })).toBe('um, dois e três');
    expect(formatList([], 'es')).toBe('');
  });

  it('names languages, or says that it cannot', () => {
    expect(formatLanguageName('pt', 'es')).toBe('portugués');
    expect(formatLanguageName('pt_BR', 'en')).toBe('Brazilian Portuguese');
    expect(formatLanguageName('tzh', 'es')).toBeUndefined();
    expect(formatLanguageName('not a tag', 'es')).toBeUndefined();
  });
});
