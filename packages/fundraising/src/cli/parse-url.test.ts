import { expect, it } from 'vitest';
import { stripCredentials } from './parse-url.ts';

it.each([
  ['https://ana:secreto@colectiva.example/a', 'https://colectiva.example/a'],
  ['https://ana.example:sec/reto@colectiva.example/a', 'https://colectiva.example/a'],
  ['https://ana.example:sec@re.example/to@colectiva.example/', 'https://colectiva.example/'],
  ['https://ana:sec\nreto@colectiva.example/', 'https://colectiva.example/'],
  ['http://colectiva.example/apoyo/', 'http://colectiva.example/apoyo/'],
])('does not repeat the password in %s', (address, expected) => {
  expect(stripCredentials(address)).toBe(expected);
});
