import { pickCount } from '@comunal/test-kit/pick-cases';
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  nat,
  property,
  tuple,
  uint8Array,
} from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { parseCsv, parsePo, parseSheet } from '../src/index.ts';
import { parseXlsx, toXlsx } from '../src/xlsx/index.ts';
import { es } from './support/table-texts.ts';

const units = [{ id: 'a', source: 'hola', target: '' }];

/** The places of all problems that the readers tell of. */
function placesIn(input: string | Uint8Array): number[] {
  const problems = [
    ...parsePo(input).problems,
    ...parseSheet(input, units).problems,
    ...parseCsv(input, units, { texts: [es] }).problems,
  ];
  return problems.flatMap(({ line, column }) => [line, column]);
}

function isPlace(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

const piece = constantFrom(
  'msgctxt ',
  'msgid ',
  'msgid_plural ',
  'msgstr ',
  'msgstr[0] ',
  'msgstr[1] ',
  '"a"',
  '""',
  '"',

  '\n',
  '\n\n',
  '\r',
  '#~ ',
  '#, fuzzy',
  '#. ',
  '# ',
  '#| ',
  '\\',
  '\\q',
  ',',
  ';',
  '\t',
  "'",
  'x',
  '\0',
);

it('reads whatever stands in a file without throwing', { timeout: 600_000 }, () => {
  const numRuns = pickCount(400, 50_000);
  const like = array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  assert(
    property(like, (text) => placesIn(text).every(isPlace)),
    { numRuns },
  );
  assert(
    property(uint8Array({ maxLength: 200 }), (bytes) => placesIn(bytes).every(isPlace)),
    { numRuns },
  );
});

it(
  'reads an XLSX in which bytes were changed without rejecting',
  { timeout: 600_000 },
  async () => {
    const whole = await toXlsx(units, { source: 'es', target: 'pt', texts: es });
    const parts = unzipSync(whole);
    const change = (
      bytes: Uint8Array,
      list: readonly (readonly [number, number])[],
    ): Uint8Array => {
      const changed = new Uint8Array(bytes);
      for (const [at, byte] of list) changed[at % changed.length] = byte;
      return changed;
    };
    const changes = array(tuple(nat(), nat(255)), { minLength: 1, maxLength: 6 });
    // Of the file, whose checksums tell most of it, and of a part before it is packed.
    const name = constantFrom(undefined, ...Object.keys(parts));
    await assert(
      asyncProperty(name, changes, async (part, list) => {
        const bytes = part
          ? zipSync({ ...parts, [part]: change(parts[part] ?? whole, list) }, { level: 0 })
          : change(whole, list);
        const { problems } = await parseXlsx(bytes, units, { texts: [es] });
        return problems.every(({ line, column }) => isPlace(line) && isPlace(column));
      }),
      { numRuns: pickCount(200, 10_000) },
    );
  },
);

/** Text that grows; each was, or may be, what takes a parser time by the square. */
it.each<readonly [name: string, make: (size: number) => string]>([
  ['quotation marks', (size) => `"${'""'.repeat(size * 4)}`],
  ['quotation marks in the middle', (size) => `a,b\n${'"a"b,'.repeat(size)}`],
  ['backslashes', (size) => `msgid "${'\\'.repeat(size * 8)}"`],
  ['strings in one line', (size) => `msgid ${'"a" '.repeat(size * 2)}\nmsgstr ""\n`],
  ['strings in one line, one open', (size) => `msgid ${'"a" '.repeat(size * 2)}"\n`],
  ['spaces', (size) => `msgid${' '.repeat(size * 8)}x`],
  ['spaces at the top of a sheet', (size) => `${' '.repeat(size * 8)}\n\n`],
  [
    'entries',
    (size) =>
      Array.from({ length: size / 4 }, (_, index) => `msgid "${index}"\nmsgstr "b"\n`).join('\n'),
  ],
  ['comments', (size) => '# a\n'.repeat(size * 2)],
  ['rows', (size) => `es;pt\n${'hola;olá\n'.repeat(size)}`],
  ['separators', (size) => ';,\t'.repeat(size * 2)],
  ['apostrophes', (size) => `es,pt\nhola,${"'".repeat(size * 8)}`],
  ['line ends and apostrophes', (size) => `es,pt\nhola,"${"\n'".repeat(size * 4)}"`],
  ['separators and apostrophes', (size) => `es,pt\nhola,"${";' ' ".repeat(size)}"`],
])('reads a large file of %s to its end', { timeout: 600_000 }, (_, make) => {
  expect(placesIn(make(pickCount(32_000, 1_000_000))).every(isPlace)).toBe(true);
});
