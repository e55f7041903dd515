import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applySplices, type Splice } from './splice.ts';

it('replaces, removes and inserts, in whatever order the splices are', () => {
  const splices = [
    { start: 6, end: 6, text: '!' },
    { start: 0, end: 2, text: 'ho' },
    { start: 3, end: 4, text: '' },
  ];
  expect(applySplices('abcdef', splices)).toBe('hocef!');
});

it('puts the text of the first of two at the same position first', () => {
  const splices = [
    { start: 1, end: 1, text: 'x' },
    { start: 1, end: 1, text: 'y' },
  ];
  expect(applySplices('ab', splices)).toBe('axyb');
  expect(applySplices('ab', [...splices, { start: 1, end: 2, text: 'z' }])).toBe('axyz');
});

it('gives what one splice after the other gives, from the end on', () => {
  const ranges = fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(fc.string({ minLength: 41, maxLength: 60 }), ranges, (text, positions) => {
      const sorted = positions.toSorted((a, b) => a - b);
      const splices: Splice[] = sorted.flatMap((start, index) =>
        index % 2 === 0 ? [{ start, end: sorted[index + 1] ?? start, text: `<${index}>` }] : [],
      );
      const expected = splices.reduceRight(
        (edited, { start, end, text: inserted }) =>
          edited.slice(0, start) + inserted + edited.slice(end),
        text,
      );
      expect(applySplices(text, splices.toReversed())).toBe(expected);
    }),
  );
});

it('applies a hundred thousand splices of a long text, for which copying it each time would never end', () => {
  const text = 'título: Taller de radio, con mucho más detrás\n'.repeat(100_000);
  const lineLength = text.length / 100_000;
  const splices = Array.from({ length: 100_000 }, (_, index) => ({
    start: index * lineLength,
    end: index * lineLength + 6,
    text: 'title',
  }));
  expect(applySplices(text, splices)).toBe(text.replaceAll('título', 'title'));
});
