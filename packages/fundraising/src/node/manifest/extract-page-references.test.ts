import { expect, it } from 'vitest';
import { extractPageReferences } from './extract-page-references.ts';

const DEEP = 200_000;

it.each([
  ['<script src=a></script><script type=module src=b></script>', ['a', 'b']],
  [
    '<link rel="Alternate  Stylesheet" href=a><link rel=icon href=b><link rel=modulepreload href=c>',
    ['a', 'b', 'c'],
  ],
  ['<link rel=canonical href=a><link rel=alternate href=b hreflang=en><a href=c>x</a>', []],
  ['<img src=a srcset="b 1x, c,d 2x" alt="">', ['a', 'b', 'c,d']],
  [
    '<picture><source srcset="a.webp 1x,b.webp 2x"><img src=c></picture>',
    ['a.webp', 'b.webp', 'c'],
  ],
  ['<video poster=a src=b><track src=c></video><audio src=d></audio>', ['a', 'b', 'c', 'd']],
  ['<iframe src=a></iframe><embed src=b><object data=c></object>', ['a', 'b', 'c']],
  ['<iframe srcdoc="<img src=a>"></iframe>', ['a']],
  ['<input type=image src=a><body background=b>', ['a', 'b']],
  [
    '<svg><image href=a /><use xlink:href="b#c"/><a href=d></a><use href="#e"/></svg>',
    ['a', 'b#c'],
  ],
  ['<svg><rect fill="url(a)" style="filter: url(b)"/></svg>', ['a', 'b']],
  [
    '<style>@import "a"; p { background: url(b) }</style><p style="background: url(c)">',
    ['a', 'b', 'c'],
  ],
  ['<script>import("./a.js")</script>', ['./a.js']],
  [
    '<template><img src=a><template shadowrootmode=open><img src=b></template></template>',
    ['a', 'b'],
  ],
  ['<noscript><img src=a></noscript>', ['a']],
  ['<head><noscript><link rel=stylesheet href=a></noscript></head>', ['a']],
  [
    '<comunal-donate src=a></comunal-donate><comunal-video src="https://tube.example/w/1"></comunal-video>',
    ['a'],
  ],
  ['<x-give trusted-key=K src=a></x-give>', ['a']],
  ['<!--<script src=a></script>--><textarea><img src=b></textarea>', []],
  // A no-break space is part of a value, and no space.
  [
    '<comunal-donate title=a\u{a0}src=/good.json src=/forged.json></comunal-donate>',
    ['/forged.json'],
  ],
])('reads what is loaded by %s', async (html, expected) => {
  const { loads, unlistable } = await extractPageReferences(html);
  expect([...new Set(loads.map(({ url }) => url))].toSorted()).toEqual(expected.toSorted());
  expect(unlistable).toEqual([]);
});

it.each([
  ['<meta http-equiv=Refresh content="0; url=https://evil.example/">', 'leads-on'],
  ['<script type=importmap>{"imports":{}}</script>', 'import-map'],
  ['<script type=speculationrules>{}</script>', 'import-map'],
  ['<script type=module>import "lit"</script>', 'unresolved'],
])('reports %s as impossible to list', async (html, code) => {
  const { unlistable } = await extractPageReferences(html);
  expect(new Set(unlistable.map((each) => each.code))).toEqual(new Set([code]));
});

it.each([
  ['<comunal-donate></comunal-donate>', true],
  ['<x-give trusted-key=K></x-give>', true],
  ['<ul part="ways" role="list"><li>CLABE</li></ul>', true],
  ['<ul class="comunal-ways" role="list"><li>CLABE</li></ul>', true],
  ['<template><comunal-donate></comunal-donate></template>', true],
  ['<p>CLABE 000</p><!-- <comunal-donate></comunal-donate> -->', false],
])('detects that a page asks for money: %s', async (html, asks) => {
  expect((await extractPageReferences(html)).asksForMoney).toBe(asks);
});

it('reads a page that is nested as deep as it is long', async () => {
  const html = `${'<div>'.repeat(DEEP)}<img src=a>`;
  expect((await extractPageReferences(html)).loads).toContainEqual({ url: 'a', as: 'file' });
});
