import { expect, it } from 'vitest';
import { extractStyleReferences } from './extract-style-references.ts';

it.each([
  ['@import "a.css";', [['a.css', 'style']]],
  [`@IMPORT url( 'a.css' ) screen;`, [['a.css', 'style']]],
  ['@import url(a.css) layer(x) supports(display: grid);', [['a.css', 'style']]],
  [String.raw`@\69mport "a.css";`, [['a.css', 'style']]],
  ['@import/**/"a.css"', [['a.css', 'style']]],
  ['@font-face { src: local("b.woff2"), url(a.woff2) format("woff2") }', [['a.woff2', 'file']]],
  [String.raw`p { background: \75rl(a.png) }`, [['a.png', 'file']]],
  [String.raw`p { background: url(a\.png) }`, [['a.png', 'file']]],
  [
    'p { background: image-set("a.png" 1x, "b.png" type("image/png") 2x) }',
    [
      ['a.png', 'file'],
      ['b.png', 'file'],
    ],
  ],
  ['p { --later: URL("a.png") }', [['a.png', 'file']]],
  ['p { background: src("a.png") }', [['a.png', 'file']]],
  ['p { content: "a.png" } /* url(b.png) */ q { quotes: "url(c.png)" }', []],
  ['@namespace svg url(http://www.w3.org/2000/svg); p { clip-path: url(#a) }', []],
  [
    '@media print { @import "a.css"; p { color: red } } q { background: url(b.png) }',
    [
      ['a.css', 'style'],
      ['b.png', 'file'],
    ],
  ],
])('reads what is loaded in %s', (css, expected) => {
  expect(extractStyleReferences(css).loads.map(({ url, as }) => [url, as])).toEqual(expected);
});

it('finds strings that may become addresses elsewhere', () => {
  const { fileNames } = extractStyleReferences(
    'p { --a: "qr.png"; background: image-set(var(--a) 1x) }',
  );
  expect(fileNames).toEqual(['qr.png']);
});
