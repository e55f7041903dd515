import { expect, it } from 'vitest';
import { toSiteAddress } from './to-site-address.ts';

const files = new Set(['index.html', 'es/index.html']);

it.each([
  ['https://colectiva.example/', 'https://colectiva.example/'],
  ['https://colectiva.example/es/', 'https://colectiva.example/'],
  ['https://colectiva.example/sitio/es/index.html', 'https://colectiva.example/sitio/'],
  ['https://colectiva.example/sitio/', 'https://colectiva.example/sitio/'],
  ['http://colectiva.example:8080/?a#b', 'http://colectiva.example:8080/'],
  ['https://name:word@colectiva.example/', 'https://colectiva.example/'],
  ['/', undefined],
  ['file:///home/', undefined],
])('finds the site of %j at %j', (canonical, expected) => {
  expect(toSiteAddress(canonical, (path) => files.has(path))?.href).toBe(expected);
});
