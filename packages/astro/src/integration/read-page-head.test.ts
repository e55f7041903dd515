import { expect, it } from 'vitest';
import { readPageHead } from './read-page-head.ts';

const page = (description: string): string =>
  `<!doctype html><html><head><meta name="description" content="${description}"><meta name="robots" content="noindex"><link rel="canonical" href="https://radio.example/taller/"></head><body>Taller</body></html>`;

it.each(['Un taller', 'Dónde va </head> en una página', '<!-- </head><body>'])(
  'does not list a page that asks not to be, whatever it says of itself: %s',
  (description) => {
    expect(readPageHead(page(description))).toEqual({
      canonical: 'https://radio.example/taller/',
      alternates: [],
      isListed: false,
    });
  },
);

it('reads a page without an end of its head', () => {
  expect(readPageHead('<title>Taller</title><meta name=robots content=none>').isListed).toBe(false);
});

it.each(['<script>const end = "</head>";</script>', '<title>Sobre </head></title>'])(
  'reads on after the end of a head in %s',
  (element) => {
    const html = `<head>${element}<meta name="robots" content="noindex"></head><body></body>`;
    expect(readPageHead(html).isListed).toBe(false);
  },
);

it('reads nothing of the body', () => {
  const html = `<head></head><body><meta name="robots" content="noindex"></body>`;
  expect(readPageHead(html).isListed).toBe(true);
});
