import { expect, it } from 'vitest';
import { readDate } from './read-date.ts';
import { readDuration } from './read-duration.ts';
import { readIsbn } from './read-isbn.ts';
import { readLanguage } from './read-languages.ts';
import { readLicense } from './read-license.ts';

it.each([
  ['2021', '2021'],
  ['2021-08', '2021-08'],
  ['2021-08-05', '2021-08-05'],
  ['2021-08-05T17:00:00Z', '2021-08-05'],
  ['2021-08-05 17:00:00', '2021-08-05'],
  ['2021-00-00', '2021'],
  ['2021-08-00', '2021-08'],
  ['[2021?]', undefined],
  ['2021~', undefined],
  ['2021-02-30', undefined],
  ['hace mucho', undefined],
  ['', undefined],
])('reads the date %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

it.each([
  ['3723.4', 'PT1H2M3S'],
  ['1:02:03', 'PT1H2M3S'],
  ['02:03', 'PT2M3S'],
  ['60', 'PT1M'],
  ['0.2', undefined],
  ['-5', undefined],
  ['9'.repeat(400), undefined],
  ['1:2:3:4', undefined],
  ['', undefined],
])('reads the length %s', (text, duration) => {
  expect(readDuration(text)).toBe(duration);
});

it.each([
  ['spa', 'es'],
  ['eng', 'en'],
  ['por', 'pt'],
  ['fre', 'fr'],
  ['Spanish', 'es'],
  ['español', 'es'],
  ['Português', 'pt'],
  ['pt_BR', 'pt-BR'],
  ['tzo', 'tzo'],
  ['und', undefined],
  ['sp', undefined],
  ['English-handwritten', undefined],
  ['../..', undefined],
])('reads the language %s', (text, tag) => {
  expect(readLanguage(text)).toBe(tag);
});

it.each([
  ['http://creativecommons.org/licenses/by-sa/4.0/', 'CC-BY-SA-4.0'],
  ['https://creativecommons.org/licenses/by-nc-nd/3.0/deed.es', 'CC-BY-NC-ND-3.0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
  ['https://creativecommons.org/licenses/by/3.0/de/', 'CC-BY-3.0-DE'],
  [
    'https://creativecommons.org/licenses/by-sa/2.5/mx/',
    { name: 'CC BY-SA 2.5 MX', url: 'https://creativecommons.org/licenses/by-sa/2.5/mx/' },
  ],
  [
    'https://creativecommons.org/publicdomain/mark/1.0/',
    { name: 'Public Domain Mark 1.0', url: 'https://creativecommons.org/publicdomain/mark/1.0/' },
  ],
  ['https://creativecommons.org.otro.example/licenses/by/4.0/', undefined],
  ['https://www.gnu.org/licenses/fdl-1.3.html', undefined],
  ['javascript:alert(1)', undefined],
])('reads the licence %s', (address, license) => {
  expect(readLicense(address)).toEqual(license);
});

it.each([
  ['978-0-306-40615-7', '9780306406157'],
  ['0-306-40615-2', '9780306406157'],
  ['080442957X', '9780804429573'],
  ['978-0-306-40615-8', undefined],
  ['0-306-40615-3', undefined],
  ['ninguno', undefined],
])('reads the ISBN %s', (text, isbn) => {
  expect(readIsbn(text)).toBe(isbn);
});
