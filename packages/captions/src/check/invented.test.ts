import { expect, it } from 'vitest';
import { loopIn, mayBeInvented } from './invented.ts';

it.each([
  'Subtítulos realizados por la comunidad de Amara.org',
  'Gracias por ver el vídeo.',
  '¡Muchas gracias por ver!',
  '[Gracias por ver]',
  '¡Suscríbete al canal!',
  'Obrigada por assistir!',
  'Legendas pela comunidade Amara.org',
  'Thanks for watching!',
  'Like and subscribe',
])('%j may be invented', (text) => {
  expect(mayBeInvented(text)).toBe(true);
});

it.each([
  'Gracias por venir',
  'Mirar el video con la abuela',
  'Obrigado por tudo',
  'Thank you for coming',
  `Thanks for watching ${'and listening '.repeat(30)}`,
])('%j is what somebody says', (text) => {
  expect(mayBeInvented(text)).toBe(false);
});

it.each([
  ['no no no no no no', 'no'],
  ['no no no no no', undefined], // people do say that
  ['y la red y la red y la red y la red', 'y la red'],
  ['y la red y la red y la red', undefined],
  ['', undefined],
])('in %j the loop is %j', (text, loop) => {
  expect(loopIn(text)).toBe(loop);
});
