import { expect, it } from 'vitest';
import { extractFileNames } from './extract-file-names.ts';

it.each([
  ["fetch('data/a.json?v=1')", 'data/a.json?v=1'],
  [String.raw`x = ["_astro/b.css", "https:\/\/a.example\/c.png"]`, 'https://a.example/c.png'],
  [String.raw`e.innerHTML = "<img src=\"qr.png\">"`, 'qr.png'],
  ["e.innerHTML = '<img src=qr.png alt>'", 'qr.png'],
  ['e.textContent = `p { background: url(qr.png) }`', 'qr.png'],
  [String.raw`{"html":"<img src=\u0022qr.png\u0022>"}`, 'qr.png'],
  [String.raw`fetch("campa\xF1a.json")`, 'campaña.json'],
  [String.raw`fetch("campa\u{f1}a.json")`, 'campaña.json'],
  ["i.src = 'q\\\nr.png'", 'qr.png'],
  ["i.srcset = 'a.png 1x, qr.png 2x'", 'qr.png'],
  ["i.src = 'qr.png?v=a+b:c'", 'qr.png?v=a+b:c'],
  ["i.src = 'mi qr (1).png'", 'mi qr (1).png'],
  ["f(a, 'one', 'qr.png')", 'qr.png'],
  ['i.src = `${folder}qr.png`', 'qr.png'],
  ["fetch('cuenta')", 'cuenta'],
])('finds the name of a file in %s', (text, name) => {
  expect(extractFileNames(text)).toContain(name);
});

it('does not mistake part of a minified script for a file name', () => {
  const names = extractFileNames('s=n.label===`own`?n.name??``:a.t(`donate:row`),c=r?.text??e');
  expect(names.filter((name) => name.startsWith('?'))).toEqual([]);
});
