import { expect, it } from 'vitest';
import { readLink } from './read-link.ts';

const event = { kind: 'entry', type: 'event', slug: 'charla' };

it.each([
  ['event/charla', event],
  ['events/charla', event],
  ['events/charla.yaml#programa', event],
  ['../events/charla.es.md', event],
  ['../events/charla?x=1', event],
  ['otra', { kind: 'entry', type: 'page', slug: 'otra' }],
  ['otra.md', { kind: 'entry', type: 'page', slug: 'otra' }],
  ['mapa/centro%20norte.png', { kind: 'file', path: 'mapa/centro norte.png' }],
  ['./mapa.png', { kind: 'file', path: 'mapa.png' }],
  ['../events/foto.png', { kind: 'outside' }],
  ['../../x.md', { kind: 'outside' }],
  ['%2e%2e/%2e%2e/x', { kind: 'outside' }],
  ['a%00b.png', { kind: 'outside' }],
  ['https://comun.example/events/charla', { kind: 'elsewhere' }],
  ['mailto:x@colectiva.example', { kind: 'elsewhere' }],
  ['/es/actividades/', { kind: 'elsewhere' }],
  ['#abajo', { kind: 'elsewhere' }],
])('%s', (href, expected) => {
  expect(readLink(href, 'page')).toEqual(expected);
});
