import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { expect, it } from 'vitest';
import { findLinks } from '../src/markdown/find-links.ts';

const isLong = process.env['COMUNAL_TEST_LONG'] === '1';
const numRuns = isLong ? 200_000 : 5_000;

const piece = fc.constantFrom(
  '[x](event/taller)',
  '\n[a]: event/taller\n',
  '![x](<event/taller>)',
  '[a\\]b]: event&sol;taller',
  '<https://a.example>',

  '[x](',
  '](',
  '[a]: ',
  '[a',
  ']: ',
  ']:',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '![',
  '[a][b]',
  '[b]: ',

  'event/taller',
  'https://a.example/b',
  '&sol;',
  '&#47;',
  '&#x2f;',
  '\\',
  '\\]',
  '\\/',
  '%2f',
  '"T"',

  '\n',
  '\n\n',
  '\r',
  '\r\n',
  ' ',
  '    ',
  '\t',
  '> ',
  '- ',
  '1. ',
  '10) ',
  '# ',
  '---\n',
  '* * *\n',

  '```',
  '```x```',
  '```js',
  '````',
  '~~~',
  '~~~~',
  '`',
  '``',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<b>',
  '<?',
  '*',
  '_',
  'a',
  'b',
  '\0',
  '\u2028',
  'ñ',
  '😀',
);
const markdown = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

/** Addresses of links, pictures and definitions, as the reader that the site renders with sees them. */
function addressesIn(node: Nodes): string[] {
  const own = 'url' in node && node.url !== '' ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(addressesIn)] : own;
}

it(
  `finds every address that a reader of CommonMark finds, in ${numRuns} texts`,
  { timeout: isLong ? 1_800_000 : 600_000 },
  () => {
    let count = 0;
    fc.assert(
      fc.property(markdown, (text) => {
        const known = new Set(findLinks(text).map(({ href }) => href.replaceAll('\0', '\ufffd')));
        const addresses = addressesIn(fromMarkdown(text)).filter(
          (url) => !url.startsWith('mailto:'),
        );
        count += addresses.length;
        expect(addresses.filter((url) => !known.has(url))).toEqual([]);
      }),
      { numRuns },
    );
    expect(count).toBeGreaterThan(numRuns / 20);
  },
);
