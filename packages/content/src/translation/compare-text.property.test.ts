import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignSegments } from './align-segments.ts';
import { compareText } from './compare-text.ts';
import { hashSource } from './hash-source.ts';
import { formatRevision, parseRevision, type Revision } from './revision.ts';
import { splitMarkdown } from './split-markdown.ts';

/** Paragraphs of words, with a number so that no two are alike. */
const paragraphs = fc
  .array(fc.stringMatching(/^[a-zñáé]{1,8}( [a-zñáé]{1,8}){0,4}$/), { minLength: 2, maxLength: 8 })
  .map((words) => words.map((text, index) => `${text} ${index}`));

const body = { field: 'body', isMarkdown: true };
const join = (blocks: readonly string[]): string => blocks.join('\n\n');
const recordOf = (blocks: readonly string[]): Revision => {
  const text = formatRevision(new Map([['body', blocks.map(hashSource)]]));
  return parseRevision(text) ?? new Map<string, string[]>();
};
const changedOf = (blocks: readonly string[], revision: Revision): readonly string[] =>
  compareText(body, join(blocks), revision).segments.flatMap(({ text, isChanged }) =>
    isChanged ? [text] : [],
  );
const matchesOf = (blocks: readonly string[], before: readonly string[]) => {
  const { segments, recorded } = compareText(body, join(blocks), recordOf(before));
  return alignSegments(segments, splitMarkdown(join(before)), recorded);
};

it('finds nothing changed in the source that was recorded', () => {
  fc.assert(
    fc.property(paragraphs, (blocks) => {
      const compared = compareText(body, join(blocks), recordOf(blocks));
      expect(compared.isStale).toBe(false);
      expect(compared.segments.map(({ text }) => text)).toEqual(blocks);
    }),
  );
});

it('finds exactly the block in which any one character has changed', () => {
  fc.assert(
    fc.property(paragraphs, fc.nat(), fc.nat(), (blocks, which, where) => {
      const index = which % blocks.length;
      const old = blocks[index] ?? '';
      const position = where % old.length;
      const edited = `${old.slice(0, position)}Ω${old.slice(position + 1)}`;
      const after = blocks.with(index, edited);
      expect(changedOf(after, recordOf(blocks))).toEqual([edited]);
      expect(matchesOf(after, blocks)).toEqual(blocks.map((_, each) => each));
      expect(compareText(body, join(after), recordOf(blocks)).isStale).toBe(true);
    }),
  );
});

it('keeps the translations of blocks that were moved', () => {
  fc.assert(
    fc.property(
      paragraphs.chain((blocks) =>
        fc.tuple(fc.constant(blocks), fc.shuffledSubarray(blocks, { minLength: blocks.length })),
      ),
      ([blocks, moved]) => {
        expect(changedOf(moved, recordOf(blocks))).toEqual([]);
        expect(matchesOf(moved, blocks)).toEqual(moved.map((text) => blocks.indexOf(text)));
      },
    ),
  );
});

it('keeps the others when a block is inserted, which has no translation', () => {
  fc.assert(
    fc.property(paragraphs, fc.nat(), (blocks, where) => {
      const index = where % (blocks.length + 1);
      const after = blocks.toSpliced(index, 0, 'Nuevo.');
      expect(changedOf(after, recordOf(blocks))).toEqual(['Nuevo.']);
      expect(matchesOf(after, blocks)).toEqual(
        after.map((text) => (text === 'Nuevo.' ? undefined : blocks.indexOf(text))),
      );
    }),
  );
});

it('keeps the others when a block is deleted, and says that the text is out of date', () => {
  fc.assert(
    fc.property(paragraphs, fc.nat(), (blocks, which) => {
      const after = blocks.toSpliced(which % blocks.length, 1);
      expect(changedOf(after, recordOf(blocks))).toEqual([]);
      expect(matchesOf(after, blocks)).toEqual(after.map((text) => blocks.indexOf(text)));
      expect(compareText(body, join(after), recordOf(blocks)).isStale).toBe(true);
    }),
  );
});

it('minds neither line ends nor spaces around a block nor how accents are encoded', () => {
  fc.assert(
    fc.property(paragraphs, (blocks) => {
      const after = blocks.map((text) => `${text.normalize('NFD')}  `).join('\r\n\r\n');
      expect(compareText(body, after, recordOf(blocks)).isStale).toBe(false);
    }),
  );
});
