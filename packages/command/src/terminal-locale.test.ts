import { expect, it } from 'vitest';
import { localeOfTerminal, matchTerminalLocale } from './terminal-locale.ts';

const known = ['es', 'en', 'pt'] as const;

it.each([
  ['pt_BR.UTF-8', 'pt'],
  ['es_MX@euro', 'es'],
  ['en-GB', 'en'],
  ['C.UTF-8', undefined],
  ['fr_FR', undefined],
  ['', undefined],
])('matches %j with %j', (tag, locale) => {
  expect(matchTerminalLocale(tag, known)).toBe(locale);
});

it('goes by the strongest variable that is set', () => {
  expect(localeOfTerminal({ LC_ALL: 'pt_BR', LC_MESSAGES: 'es', LANG: 'en' }, known)).toBe('pt');
  expect(localeOfTerminal({ LC_ALL: '', LC_MESSAGES: 'es', LANG: 'en' }, known)).toBe('es');
  expect(localeOfTerminal({ LC_ALL: '', LANG: 'en_GB.UTF-8' }, known)).toBe('en');
  expect(localeOfTerminal({ LC_ALL: 'C', LANG: 'en' }, known)).toBeUndefined();
  expect(localeOfTerminal({}, known)).toBeUndefined();
});
