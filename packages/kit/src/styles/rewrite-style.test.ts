import { expect, it } from 'vitest';
import { rewriteStyle } from './rewrite-style.ts';

it.each([
  ['a{background:url(p/a.svg)}', 'a{background:url("[p/a.svg]")}'],
  ['a{background:url( "p/a.svg" )}', 'a{background:url( "[p/a.svg]" )}'],
  ["a{background:URL('p/\\61.svg')}", 'a{background:URL("[p/a.svg]")}'],
  [
    'a{background:image-set("a.svg" 1x,"b.svg" 2x)}',
    'a{background:image-set("[a.svg]" 1x,"[b.svg]" 2x)}',
  ],
  ['@import "b.css" layer(b) screen;', '@import "[b.css]" layer(b) screen;'],
  ['@import url(b.css);a{content:"b.css"}', '@import url("[b.css]");a{content:"b.css"}'],
  [
    '@namespace url(http://www.w3.org/1999/xhtml);',
    '@namespace url(http://www.w3.org/1999/xhtml);',
  ],
  ['a{mask:url(#m)}', 'a{mask:url(#m)}'],
  ['/* url(a.svg) */ a{content:"url(a.svg)"}', '/* url(a.svg) */ a{content:"url(a.svg)"}'],
  ['a{background:url(a.svg', 'a{background:url("[a.svg]")'],
  ['  a { color : red }\n', '  a { color : red }\n'],
])('rewrites %j', (css, expected) => {
  expect(rewriteStyle(css, ({ url }) => `[${url}]`)).toBe(expected);
});

it('lets no address end a string, a line or a style element', () => {
  const css = rewriteStyle('a{b:url(x)}', () => '"</style>\n\\');
  expect(css).toBe('a{b:url("\\22 \\3c /style>\\a \\5c ")}');
});
