import { pickCount } from '@comunal/test-kit/pick-cases';
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  nat,
  oneof,
  option,
  property,
  record,
  string,
  stringMatching,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseCsv,
  parsePo,
  parseSheet,
  toCsv,
  toPo,
  toSheet,
  type TranslationUnit,
} from '../src/index.ts';
import { parseXlsx, toXlsx } from '../src/xlsx/index.ts';
import { en, es } from './support/table-texts.ts';

const numRuns = pickCount(200, 10_000);
const timeout = 300_000;

/** Pieces of text that files, tools or tables treat in ways of their own. */
const piece = constantFrom(
  '\n',
  '\r',
  '\r\n',
  '\t',
  '"',
  "'",
  '\\',
  '\\n',
  '\\"',
  '#',
  '#~ ',
  ',',
  ';',
  '=1+1',
  '-',
  '@',

  '＝1',
  '＠',
  ' ',
  '\u00A0',
  '\u2028',
  '\u0085',
  '\0',
  '\x07',
  '\v',
  '\u200F',
  '\u202E',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '\uFFFD',
  'msgid "',
  'msgstr ""',
  '__proto__',
  '_x000D_',
  '_x005F_',
  '_',
  'x0041_',
  "'",
  '0012',
  '1',
  'ñ',
  '漢',
  '😀',
  'a',
);
const text = oneof(
  array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
  string({ unit: 'binary' }),
);
const remark = text.map((value) =>
  value
    .replaceAll(/[\r\n]+/g, ' ')
    .toWellFormed()
    .trim(),
);
const line = remark.map((value) => value.replaceAll(/\s+/g, ' '));
/** How labels of comments begin. */
const labelled = tuple(constantFrom('', 'context: ', 'credit:', 'max-length: 3\n'), remark).map(
  ([label, value]) => `${label}${value}`.trim(),
);
const unit = record({
  id: text,
  source: text,
  target: text,
  note: labelled,
  comment: labelled,
  context: line,
  credit: line,
  maxLength: nat(),
  previousSource: option(text, { nil: undefined }),
  needsReview: boolean(),
  base: stringMatching(/^[\w-]{0,8}$/),
})
  // What is empty, zero or false is left out, as the readers do.
  .map(({ id, source, target, ...rest }): TranslationUnit => {
    const kept = Object.entries(rest).filter(([name, value]) =>
      name === 'previousSource' ? value !== undefined : Boolean(value),
    );
    return { id, source, target, ...Object.fromEntries(kept) };
  });

describe('PO', () => {
  it('comes back the same, in its order', { timeout }, () => {
    assert(
      property(array(unit, { maxLength: 6 }), (samples) => {
        const units = samples.map((sample, index) => {
          return {
            ...sample,
            id: `${sample.id}${index}`.toWellFormed(),
            source: sample.source.toWellFormed(),
          };
        });
        const read = parsePo(Buffer.from(toPo(units, { language: 'pt-BR' })));
        expect(read).toEqual({
          units: units.map((sample) => ({
            ...sample,
            target: sample.target.toWellFormed(),
            ...(sample.previousSource !== undefined && {
              previousSource: sample.previousSource.toWellFormed(),
            }),
          })),
          problems: [],
          language: 'pt-BR',
        });
      }),
      { numRuns },
    );
  });
});

describe('a sheet', () => {
  const lineEnds = (value: string): string => value.replaceAll(/\r\n?/g, '\n').toWellFormed();

  it('comes back the same, but for line ends', { timeout }, () => {
    assert(
      property(array(unit, { maxLength: 6 }), (samples) => {
        const units = samples.map((sample, index) => ({
          ...sample,
          source: `${index}x${sample.source}`,
        }));
        const sheet = toSheet(units, { source: 'es', target: 'pt' });
        const waiting = units.map((sample) => ({
          ...sample,
          source: sample.source.toWellFormed(),
          target: '',
        }));
        const { units: read, problems, unmatched } = parseSheet(Buffer.from(sheet), waiting);
        expect([problems, unmatched]).toEqual([[], []]);
        expect(read.map(({ target }) => target)).toEqual(
          units.map(({ target }) => lineEnds(target)),
        );
      }),
      { numRuns },
    );
  });
});

describe('a table as CSV', () => {
  it('comes back the same, but for line ends', { timeout }, () => {
    assert(
      property(array(unit, { maxLength: 6 }), (samples) => {
        const units = toTableUnits(samples);
        const csv = Buffer.from(toCsv(units, { source: 'es', target: 'pt', texts: es }));
        const now = units.map(toUntranslated);
        expect(parseCsv(csv, now, { texts: [es, en] })).toEqual({
          units,
          unmatched: [],
          columns: expect.arrayContaining(['source', 'target', 'state', 'id']),
          problems: [],
          language: 'pt',
        });
      }),
      { numRuns },
    );
  });
});

describe('a table as XLSX', () => {
  it('comes back the same, but for line ends', { timeout }, async () => {
    await assert(
      asyncProperty(array(unit, { maxLength: 6 }), async (samples) => {
        const units = toTableUnits(samples);
        const xlsx = await toXlsx(units, { source: 'es', target: 'pt', texts: es });
        const now = units.map(toUntranslated);
        expect(await parseXlsx(xlsx, now, { texts: [en, es] })).toEqual({
          units,
          unmatched: [],
          columns: expect.arrayContaining(['source', 'target', 'state', 'id']),
          problems: [],
          language: 'pt',
        });
      }),
      { numRuns: numRuns / 5 },
    );
  });
});

/** What a table can tell apart: an id of its own, and no empty former source. */
function toTableUnits(samples: readonly TranslationUnit[]): TranslationUnit[] {
  const clean = (value: string): string => value.replaceAll(/\r\n?/g, '\n').toWellFormed();
  return samples.map((sample, index) => {
    const { previousSource, ...rest } = sample;
    return {
      ...rest,
      id: clean(`${index}x${sample.id}`),
      source: clean(sample.source),
      target: clean(sample.target),
      ...(previousSource && { previousSource: clean(previousSource) }),
    };
  });
}

/** What a program knows before a translator sends their file. */
function toUntranslated(unit: TranslationUnit): TranslationUnit {
  const { comment: _, credit: __, base: ___, previousSource: ____, ...known } = unit;
  return { ...known, target: '' };
}
