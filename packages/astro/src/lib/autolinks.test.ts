import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { expect, it } from 'vitest';
import { selectAutolinks } from './autolinks.ts';

const parse = (markdown: string, extension: ReturnType<typeof gfmAutolinkLiteral>) =>
  fromMarkdown(markdown, {
    extensions: [extension],
    mdastExtensions: [gfmAutolinkLiteralFromMarkdown()],
  });

it.each([
  'Escribe a hola@colectiva.example.',
  'Escribe a hola&#64;colectiva.example',
  'Escribe a hola\\@colectiva.example',
  'Mira www.colectiva.example, HTTPS://colectiva.example/a_b_c y http://b.example)',
  '**www.a.example** `https://b.example` [https://c.example](d)',
  '- 0https://a.example\n- whttp://b.example\n- W.example',
  '> una_palabra+otra-palabra.punto',
])('finds in %j the addresses that all constructs find', (markdown) => {
  expect(parse(markdown, selectAutolinks(markdown))).toEqual(parse(markdown, gfmAutolinkLiteral()));
});

it('tries no word of a text without an at sign as an address of mail', () => {
  const codes = (markdown: string) => Object.keys(selectAutolinks(markdown).text ?? {});
  const initials = codes('una palabra').map((code) => String.fromCharCode(Number(code)));
  expect(initials).toEqual(['H', 'W', 'h', 'w']);
  expect(codes('a@b')).toContain(String('a'.charCodeAt(0)));
});
