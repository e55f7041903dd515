import { expect, it } from 'vitest';
import { findTarget, toAddress } from './find-target.ts';
import { toRelative } from './to-relative.ts';

const paths = ['index.html', 'a/index.html', 'a/b.html', 'año 1/ñ#.png', 'x.css'];
const site = (url?: string) => ({
  dir: '/',
  files: new Map(
    paths.map((path) => [path, { path, source: path, bytes: 1, extension: '' }] as const),
  ),
  url: url === undefined ? undefined : new URL(url),
});

it.each([
  ['/a/', 'a/index.html', ''],
  ['/a', 'a/index.html', ''],
  ['b', 'a/b.html', ''],
  ['../', 'index.html', ''],
  ['..?x=1#y', 'index.html', '?x=1#y'],
  [' /a/b.html\n', 'a/b.html', ''],
  ['/a%C3%B1o%201/%C3%B1%23.png', 'año 1/ñ#.png', ''],
  ['/año 1/ñ%23.png?v=2', 'año 1/ñ#.png', '?v=2'],
  ['https://colectiva.example/x.css', 'x.css', ''],
  ['http://colectiva.example/x.css', 'x.css', ''],
  ['//colectiva.example/x.css', 'x.css', ''],
])('finds the file of %j', (address, path, suffix) => {
  const here = site('https://colectiva.example/');
  const target = findTarget(address, toAddress('a/index.html', here), here);
  expect(target).toEqual({ kind: 'file', path, suffix });
});

it.each([
  ['#x', 'none'],
  ['', 'none'],
  ['mailto:a@colectiva.example', 'none'],
  ['data:,x', 'none'],
  ['javascript:void 0', 'none'],
  ['//cdn.example/x.js', 'outside'],
  ['https://colectiva.example/formulario', 'outside'],
  ['/nada', 'missing'],
  ['/%E0%A4%A', 'missing'],
  ['file:///home/ana/sitio/x.css', 'missing'],
  ['http://[', 'missing'],
])('takes %j for %s', (address, kind) => {
  const here = site('https://colectiva.example/');
  expect(findTarget(address, toAddress('a/index.html', here), here).kind).toBe(kind);
});

it('counts from the folder that a site is published in', () => {
  const here = site('https://colectiva.example/sitio/');
  const base = toAddress('a/index.html', here);
  const kindOf = (address: string): string => findTarget(address, base, here).kind;
  expect(['/sitio/a/', '/sitio/', '../x.css', '/x.css'].map(kindOf)).toEqual([
    'file',
    'file',
    'file',
    'missing',
  ]);
  expect(kindOf('https://colectiva.example/otro/')).toBe('outside');
});

it.each([
  ['a/b.html', 'a/index.html', 'b.html'],
  ['index.html', 'a/index.html', '../index.html'],
  ['a/b/c.html', 'a/d/e/f.html', '../../b/c.html'],
  ['año 1/ñ#?.png', 'index.html', 'a%C3%B1o%201/%C3%B1%23%3F.png'],
  ['a:b.html', 'index.html', 'a%3Ab.html'],
  ['a', 'a', 'a'],
])('writes the way to %j from %j', (to, from, href) => {
  expect(toRelative(to, from)).toBe(href);
});
