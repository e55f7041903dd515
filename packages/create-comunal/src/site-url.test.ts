import { expect, it } from 'vitest';
import { parseSiteUrl } from './site-url.ts';

it.each([
  ['https://nandu.example/', 'https://nandu.example'],
  ['https://nandu.example/sitio/', 'https://nandu.example/sitio'],
  ['https://ñandú.example:8443', 'https://xn--and-6ma2c.example:8443'],
])('reads %s', (text, url) => {
  expect(parseSiteUrl(text)).toBe(url);
});

it.each([
  'nandu.example',
  'http://nandu.example',
  'https://ana:secreto@nandu.example',
  'https://nandu.example/?a=1',
  'https://nandu.example/#inicio',
  'https://nandu.example/a:',
  'https://{$HOME}.example',
  'https://',
  '',
])('refuses %s', (text) => {
  expect(parseSiteUrl(text)).toBeUndefined();
});
