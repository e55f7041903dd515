import { expect, it } from 'vitest';
import { hashText } from './text-hash.ts';

it('gives the hashes that are recorded already', () => {
  expect(['Inicio', 'Taller de redes', 'café\n\nDos', ''].map((text) => hashText(text, 8))).toEqual(
    ['WPzJRo_h', '_YnGpkv2', 'UY7IC_-x', '47DEQpj8'],
  );
});

it('does not mind line ends, spaces around a text and the form of accents', () => {
  expect(hashText('\tcafe\u0301\rdos\r\ntres\n', 4)).toBe(hashText('café\ndos\ntres', 4));
  expect(hashText('a b', 4)).not.toBe(hashText('a  b', 4));
});
