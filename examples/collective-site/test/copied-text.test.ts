import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findTestData, needsTestData } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const content = resolve(import.meta.dirname, '../content');
const sourcePath = findTestData('COMUNAL_SOURCE_TEXT');
const source = sourcePath === undefined ? '' : readFileSync(sourcePath, 'utf8');

/** So many words in a row, the same in both, are copied and not told again. */
const MOST = 12;

/** Proper names can be said in one way only: each counts as one word, and so do several in a row. */
const names = [
  // titles
  'What We Worked on During 2021',
  'Technology, Justice and Power: Digital Violence by the State in Mexico',
  '3r0-T1Cs: Virtual conference on digital resilience for sex workers and creators of erotic content',
  'Virtual conference on digital resilience for sex workers and creators of erotic content',
  'Violencia digital en México: El Estado vs. La sociedad civil',
  'Digital Violence in Mexico: The State vs. Civil Society',
  'Human rights and technologies in Mexico',
  'Digital Resilience: Learning by doing, the first steps of comun.al',
  'Technology and Society',
  // the twelve places
  'Monterrey',
  'Michoacán',
  'Guerrero',
  'Guanajuato',
  'Morelos',
  'State of Mexico',
  'Mexico City',
  'Aguascalientes',
  'Puebla',
  'Tabasco',
  'Oaxaca',
  'Chiapas',
  // allied and guest organisations, and the fair
  'Fray Bartolomé de las Casas Human Rights Center',
  'Tlachinollan Human Rights Center of La Montaña',
  'Miguel Agustín Pro Juárez Human Rights Center',
  'Cultivando Género A.C.',
  'Consorcio Oaxaca',
  'Colectivo Disonancia',
  'Red en Defensa de los Derechos Digitales',
  'Mozilla Foundation',
  'Ford Foundation',
  'Malpaís Ediciones',
  'Tenochtitlán Independent Book Fair',
];

const plain = (text: string): string =>
  ` ${(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

const plainNames = names.map(plain).toSorted((a, b) => b.length - a.length);

function splitWords(text: string): string[] {
  let words = plain(text);
  for (const name of plainNames) words = words.replaceAll(name, ' # ');
  return words
    .trim()
    .replaceAll(/#(?: (?:and |the )*#)+/g, '#')
    .split(' ');
}

function* runs(words: readonly string[]): Generator<string> {
  for (let at = 0; at + MOST <= words.length; at++) yield words.slice(at, at + MOST).join(' ');
}

/** The runs of words that a text shares with another. */
function sharedRuns(text: string, comparedText: string): string[] {
  const known = new Set(runs(splitWords(comparedText)));
  return [...runs(splitWords(text))].filter((run) => known.has(run));
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* stringsIn(part);
}

/** What stands under an `en`, at any depth. */
function* englishIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value))
    if (key === 'en') yield* stringsIn(part);
    else yield* englishIn(part);
}

/** The English texts of one file: all of an `.en.` file, and every `en` of another. */
function readEnglish(name: string): string[] {
  const written = readFileSync(join(content, name), 'utf8');
  const isEnglish = /\.en\.(?:md|yaml)$/.test(name);
  const inFields = isEnglish ? stringsIn : englishIn;
  if (name.endsWith('.yaml')) return [...inFields(parse(written))];
  const [, fields = '', body = written] = /^---\r?\n(.*?)^---\r?\n(.*)$/ms.exec(written) ?? [];
  return [...inFields(parse(fields)), ...(isEnglish ? [body] : [])];
}

const files = globSync('**/*.{md,yaml}', { cwd: content }).toSorted();

describe('the search for copied words', () => {
  const twelve = 'one two three four five six seven eight nine ten eleven twelve';

  it('finds twelve words, whatever their case, marks and line breaks', () => {
    const comparedText =
      'So: ONE, two\nthree; four “five” six - seven eight nine ten eleven (Twelve)!';
    expect(sharedRuns(twelve, comparedText)).toEqual([twelve]);
  });

  it('lets eleven pass', () => {
    expect(sharedRuns(twelve, twelve.replace('twelve', 'dozen'))).toEqual([]);
  });

  it('counts names in a row as one word', () => {
    const places =
      'in Monterrey, Michoacán, Guerrero, Guanajuato, Morelos, State of Mexico, Puebla';
    expect(splitWords(places)).toEqual(['in', '#']);
  });

  it('reads every English text, in fields and below them', () => {
    const texts = files.flatMap(readEnglish);
    expect(texts.length).toBeGreaterThan(80);
    expect(texts).toContain('What we worked on during 2021');
    expect(texts.join('\n')).toContain('## December: HackMitin');
  });
});

describe('the English texts', needsTestData('COMUNAL_SOURCE_TEXT'), () => {
  it.each(files)('of %s are in words of their own', (name) => {
    expect(readEnglish(name).flatMap((text) => sharedRuns(text, source))).toEqual([]);
  });
});
