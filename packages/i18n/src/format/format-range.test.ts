import { describe, expect, it } from 'vitest';
import { formatRange } from './format-range.ts';

const plain = (text: string): string => text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ');

const format = (locale: string, options: Intl.DateTimeFormatOptions, ...days: string[]): string => {
  const [start = 0, end] = days.map((day) => Date.parse(day));
  return plain(
    formatRange(new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }), start, end),
  );
};

describe('formatRange', () => {
  const long = { dateStyle: 'long' } as const;

  it.each([
    ['pt-BR', ['2030-03-01'], '1º de março de 2030'],
    ['pt', ['2030-03-01'], '1º de março de 2030'],
    ['pt-BR-u-nu-latn', ['2030-03-01'], '1º de março de 2030'],
    ['pt-BR', ['2030-03-11'], '11 de março de 2030'],
    ['pt-BR', ['2030-03-01', '2030-03-03'], '1º – 3 de março de 2030'],
    ['pt-BR', ['2030-02-27', '2030-03-01'], '27 de fevereiro – 1º de março de 2030'],
    ['pt-PT', ['2030-03-01'], '1 de março de 2030'],
    ['es-MX', ['2030-03-01'], '1 de marzo de 2030'],
  ])('writes the first of a month in %s: %j', (locale, days, text) => {
    expect(format(locale, long, ...days)).toBe(text);
  });

  it('leaves a month in digits as it is', () => {
    const digits = { day: 'numeric', month: 'numeric', year: 'numeric' } as const;
    expect(format('pt-BR', digits, '2030-03-01')).not.toContain('º');
  });

  it('separates the date from the hours', () => {
    const hours = { hour: 'numeric', minute: '2-digit' } as const;
    const options = { ...hours, day: 'numeric', month: 'long', year: 'numeric' } as const;
    expect(format('pt-BR', options, '2030-03-01T10:00Z', '2030-03-01T12:00Z')).toBe(
      '1º de março de 2030, 10:00 – 12:00',
    );
  });
});
