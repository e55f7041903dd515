import { pickCount } from '@comunal/test-kit/pick-cases';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { normalizeUri } from 'micromark-util-sanitize-uri';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import { readMarkdown } from '../src/parse/markdown/read-markdown.ts';

const numRuns = pickCount(1_000, 200_000);

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
  '[a]',
  '![a]',
  '[x](<',
  '<a@b.example>',
  '[b]: ',

  'event/taller',
  'https://a.example/b',
  '&sol;',
  '&#47;',
  '&#x2f;',
  '&amp;',
  '&AMP',
  '&ldquo;',
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
  '**',
  '_',
  '<a href="x">',
  '![',
  'a',
  'b',
  '\0',
  '\u2028',
  'ñ',
  '😀',
);
const markdown = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

/** Addresses in the tree of the parser that the site renders with, in the order of the text. */
function addressesIn(node: Nodes, isDefinition: boolean): string[] {
  // An empty address leads to the page that it stands on.
  const isWanted =
    'url' in node && node.url !== '' && (node.type === 'definition') === isDefinition;
  const own = isWanted ? [node.url] : [];
  return 'children' in node
    ? [...own, ...node.children.flatMap((child) => addressesIn(child, isDefinition))]
    : own;
}

/** What a browser would ask for or offer in the page that the site's renderer makes. */
function addressesInPage(tree: Root): Set<string> {
  const nodes: DefaultTreeAdapterTypes.Node[] = [parseFragment(toHtml(toHast(tree)))];
  const addresses = new Set<string>();
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ('attrs' in node)
      for (const { name, value } of node.attrs)
        if ((name === 'href' || name === 'src') && value !== '') addresses.add(value);
    if ('childNodes' in node) nodes.push(...node.childNodes);
  }
  return addresses;
}

it(
  `finds the links that the page has, no more and no less, in ${numRuns} texts`,
  { timeout: pickCount(600_000, 1_800_000) },
  () => {
    let count = 0;
    fc.assert(
      fc.property(markdown, (text) => {
        const hrefs = (readMarkdown(text)?.links ?? []).map(({ href }) => href);
        const tree = fromMarkdown(text);
        const definitions = addressesIn(tree, true);
        const direct = addressesIn(tree, false);
        count += hrefs.length;
        expect(hrefs.toSorted()).toEqual([...direct, ...definitions].toSorted());
        const inPage = addressesInPage(tree);
        const known = new Set(hrefs.map(normalizeUri));
        expect([...inPage].filter((address) => !known.has(address))).toEqual([]);
        expect(direct.filter((href) => !inPage.has(normalizeUri(href)))).toEqual([]);
      }),
      { numRuns },
    );
    expect(count).toBeGreaterThan(numRuns / 20);
  },
);
