import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listForeignAddresses } from './list-foreign-addresses.ts';

function list(css: string) {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-foreign-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'theme.css'), css);
  return listForeignAddresses([join(dir, 'theme.css')]);
}

it.each([
  '@import url("https://fonts.example/css?family=Own");',
  "@import 'https://fonts.example/css?family=Own' screen;",
  '@font-face { src: url(https://fonts.example/css?family=Own) format("woff2") }',
  '@media print { body { background: url("https://fonts.example/css?family=Own") } }',
])('finds where %s leads', (css) => {
  expect(list(`/* look */\n${css}`)).toEqual([
    { file: 'theme.css', line: 2, address: 'https://fonts.example/css?family=Own' },
  ]);
});

it('finds an address that has the scheme of the page', () => {
  expect(list('a { background: url(//fonts.example/a.png) }')).toHaveLength(1);
});

it.each([
  '/* https://fonts.example */ a { background: url(./a.png) }',
  'a::after { content: "https://fonts.example" }',
  'a { background: url("img//a.png") }',
  '@import "./more.css"; :root { --accent: red }',
])('leaves %s alone', (css) => {
  expect(list(css)).toEqual([]);
});
