import { expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

const inBook = (markdown: string): string =>
  renderMarkdown(markdown, {
    type: 'publication',
    language: 'en',
    isShown: (_, slug) => slug !== 'retirado',
    top: 3,
  });

it.each(['event/charla', 'events/charla', '../events/charla.md'])(
  'leads to the page of an entry that is linked as %s',
  (href) => {
    expect(inBook(`[talk](${href}#end)`)).toContain('href="/en/activities/charla/#end"');
    expect(inBook(`[talk][1]\n\n[1]: ${href}`)).toContain('href="/en/activities/charla/"');
  },
);

it('shows pictures beside the entry, and leads to files there', () => {
  expect(inBook('![The cover](libro/cover.svg)')).toContain(
    '<img src="/files/publications/libro/cover.svg" alt="The cover">',
  );
  expect(inBook('![The cover][c]\n\n[c]: libro/cover.svg')).toContain('<img src="/files/');
  expect(inBook('[a file](libro/libro.pdf)')).toContain(
    'href="/files/publications/libro/libro.pdf"',
  );
});

it.each(['![a photo](https://x.example/a.png)', '![a photo][1]\n\n[1]: https://x.example/a.png'])(
  'asks nothing of elsewhere for %j',
  (markdown) => {
    expect(inBook(markdown)).toBe('<p><a href="https://x.example/a.png">a photo</a></p>');
  },
);

it.each([
  '[words](javascript:alert(1))',
  '[words][1]\n\n[1]: javascript:alert(1)',
  '[words][]\n\n[words]: data:text/html,x',
  '[words](../../outside)',
  '[words](article/retirado)',
  '[words][1]\n\n[1]: ../articles/retirado.md',
])('keeps of %j the words alone', (markdown) => {
  const html = inBook(markdown);
  expect(html).toContain('words');
  expect(html).not.toContain('href');
});

it('shows HTML as text', () => {
  expect(inBook('a <b onclick="x">b</b>')).not.toContain('<b');
});

it('makes a link of an address in the text, without the full stop behind it', () => {
  expect(inBook('Open https://call.example.')).toBe(
    '<p>Open <a href="https://call.example">https://call.example</a>.</p>',
  );
  expect(inBook('Escribe a hola@call.example.')).toBe(
    '<p>Escribe a <a href="mailto:hola@call.example">hola@call.example</a>.</p>',
  );
  expect(inBook('`https://call.example`')).toBe('<p><code>https://call.example</code></p>');
});

it.each([
  ['hola&#64;call.example', 'mailto:hola@call.example'],
  ['ww&#119;.call.example', 'http://www.call.example'],
  ['http&#58;//call.example', 'http://call.example'],
])('makes a link of %s, written with a character reference', (markdown, href) => {
  expect(inBook(markdown)).toContain(`<a href="${href}">`);
});
