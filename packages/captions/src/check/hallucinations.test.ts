import { expect, it } from 'vitest';
import { findRepetitionLoop, isLikelyHallucination } from './hallucinations.ts';

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
])('recognises %j as a likely hallucination', (text) => {
  expect(isLikelyHallucination(text)).toBe(true);
});

it.each([
  'Gracias por venir',
  'Mirar el video con la abuela',
  'Obrigado por tudo',
  'Thank you for coming',
  `Thanks for watching ${'and listening '.repeat(30)}`,
])('does not suspect %j', (text) => {
  expect(isLikelyHallucination(text)).toBe(false);
});

it.each([
  ['no no no no no no', 'no'],
  ['no no no no no', undefined], // people say that, too
  ['y la red y la red y la red y la red', 'y la red'],
  ['y la red y la red y la red', undefined],
  ['', undefined],
])('finds in %j the repetition loop %j', (text, loop) => {
  expect(findRepetitionLoop(text)).toBe(loop);
});
