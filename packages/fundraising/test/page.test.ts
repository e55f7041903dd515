import { describe, expect, it } from 'vitest';
import { readPage } from '../src/cli/read-page.ts';

describe('a hostile page', () => {
  it.each([
    '<script',
    '<script type=application/json>',
    '<comunal-donate src=',
    '<a-b trusted-key="',
    '<a-b ',
    `<a-b c='"`,
    '<a-b/',
    '<base href=a><comunal-donate src=b>',
    '<script >',
    '<script type=application/json><!--',
    '<!--',
    'a.',
    'liberapay.com/',
    'liberapay.com/a ',
    '<x',
    'AA11AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    '1 a ',
    '1aaa ',
    '000201',
    '0002010002',
    '4 4',
    '4a',
    '&#48;',
    '0 ',
  ])('of %s again and again is read in time', (part) => {
    const { campaigns } = readPage(part.repeat(400_000 / part.length));
    expect(campaigns.filter((one) => one !== null)).toEqual([]);
  });

  it.each(['.', '/'])('of a link with «%s» again and again is read in time', (sign) => {
    const { details } = readPage(`liberapay.com/${sign.repeat(400_000)}a`);
    expect(details).toHaveLength(1);
  });
});

it('reads attributes in any quotes, and no half of a tag', () => {
  const { sources, trustedKeys } = readPage(
    `<x-give SRC='a.json' trusted-key = "one&#32;two"><comunal-donate src=b.json data-src="c"><img src="d">`,
  );
  expect([sources, trustedKeys]).toEqual([
    ['a.json', 'b.json'],
    ['one', 'two'],
  ]);
});

it('finds broken campaigns too, so that they are refused', () => {
  const page = '<script type="application/json">{"comunalSigned":1,</script><script>1</script>';
  expect(readPage(page).campaigns).toEqual([null]);
});
