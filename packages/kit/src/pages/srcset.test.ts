import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSrcset } from './srcset.ts';

it.each([
  ['/a.webp 400w, /b.webp 800w', ['/a.webp', '/b.webp']],
  ['/a,b.webp 2x, /c.webp', ['/a,b.webp', '/c.webp']],
  [' , ,/a.webp,', ['/a.webp']],
  ['/a.webp, /b.webp', ['/a.webp', '/b.webp']],
  ['data:,x 1x, /a.webp 2x', ['data:,x', '/a.webp']],
  ['/a.webp\n\t1.5x\n,/b.webp', ['/a.webp', '/b.webp']],
  ['', []],
])('splits %j', (srcset, urls) => {
  expect(parseSrcset(srcset).map(({ url }) => url)).toEqual(urls);
});

it('says where each address stands', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(' ', ',', 'a', '/', 'w', '1', '\n') }),
      (text) => {
        let end = 0;
        for (const candidate of parseSrcset(text)) {
          expect(text.slice(candidate.start, candidate.end)).toBe(candidate.url);
          expect(candidate.start).toBeGreaterThanOrEqual(end);
          end = candidate.descriptorsEnd;
          expect(end).toBeGreaterThanOrEqual(candidate.end);
        }
      },
    ),
  );
});
