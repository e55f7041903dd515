import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSheet } from './parse-sheet.ts';
import { toSheet } from './to-sheet.ts';

const unit = (source: string, target = '') => ({ id: source, source, target });
const units = [unit('Hola, "Ana"', 'Olá'), unit('- ¿Sí?\n- No.'), unit('=1+1', "'=2")];
const languages = { source: 'es', target: 'pt-BR' };

it('is CSV of two columns, with nothing that a program would take for a formula', () => {
  expect(toSheet(units, languages)).toBe(
    '\uFEFF"es","pt-BR"\r\n"Hola, ""Ana""","Olá"\r\n"\'- ¿Sí?\n- No.",""\r\n"\'=1+1","\'\'=2"\r\n',
  );
});

it.each([
  ["Oi;=cmd|'/c calc'!A1;", "Oi;'=cmd|'/c calc'!A1;"],
  ['Oi; \t+1', "Oi;' \t'+1"],
  ["Oi;'=1", "Oi;''=1"],
  ['Oi\n=1+1', "Oi\n'=1+1"],
  ['Oi\t@SUM(1)', "Oi\t'@SUM(1)"],
  ['Oi\n-HYPERLINK("x")', `Oi\n'-HYPERLINK(""x"")`],
  ['Oi; tchau - até', 'Oi; tchau - até'],
  ['Sim.\n- Não!', 'Sim.\n- Não!'],
])('guards what a program that parts columns in another way would run: %j', (target, guarded) => {
  const csv = toSheet([unit('Hola', target)], languages);
  expect(csv).toBe(`\uFEFF"es","pt-BR"\r\n"Hola","${guarded}"\r\n`);
  expect(parseSheet(csv, [unit('Hola')]).units[0]?.target).toBe(target);
});

it('brings back any text, and begins no cell with a formula however columns are parted', () => {
  const piece = fc.constantFrom(
    ';',
    '\t',
    '\n',
    ',',
    "'",
    '=',
    '-',
    '+',
    '@',
    ' ',
    '"',
    'a',
    '|',
    '(',
    '- ',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => `x${pieces.join('')}`.trimEnd());
  fc.assert(
    fc.property(text, (target) => {
      const csv = toSheet([unit('Hola', target)], languages);
      expect(parseSheet(csv, [unit('Hola')]).units[0]?.target).toBe(target);
      const secondCell = csv.slice(csv.lastIndexOf('"Hola",') + 8);
      for (const start of secondCell.split(/[;\t]/).slice(1))
        expect(start.trimStart()).not.toMatch(/^[=+\-@]/);
    }),
  );
});

it('comes back', () => {
  expect(
    parseSheet(
      toSheet(units, languages),
      units.map(({ source }) => unit(source)),
    ),
  ).toEqual({
    units: units.map((unit) => ({ ...unit, id: unit.source })),
    unmatched: [],
    problems: [],
    language: 'pt-BR',
  });
});

it.each([
  ['semicolons', 'es;pt\nHola;Olá\nDos;Dois\n'],
  ['tabs', 'es\tpt\r\nHola\tOlá\r\nDos\tDois'],
  ['rows in another order, and blank ones', 'es,pt\n\nDos,Dois\n,\nHola,Olá\n'],
  ['blank lines at the top', '\n  \nes;pt\nHola;Olá\nDos;Dois\n'],
  ['commas and tabs in its sentences', 'es;pt;notas\nDos;Dois;"a, b\tc"\nHola;Olá;x, y\n'],
  ['more columns', 'es,pt,notas\nHola,Olá,x\nDos,Dois,\n'],
  ['spaces that a program changed', 'es,pt\n"Hola ","Olá"\n Dos,Dois'],
])('reads a sheet with %s', (_, text) => {
  const { units: read, problems } = parseSheet(text, [unit('Hola'), unit('Dos')]);
  expect(read.map(({ target }) => target)).toEqual(['Olá', 'Dois']);
  expect(problems).toEqual([]);
});

it('the same source twice is taken by turns', () => {
  const { units: read } = parseSheet('es,pt\nSí,Sim\nSí,Claro\n', [unit('Sí'), unit('Sí')]);
  expect(read.map(({ target }) => target)).toEqual(['Sim', 'Claro']);
});

it.each([
  ['es,pt\nOtra,Outra\n', { code: 'not-found', line: 2, column: 1, values: { text: 'Otra' } }],
  ['es,pt\nHola\n', { code: 'missing-column', line: 2, column: 1 }],
  ['es,pt\nHola,"Diz "oi" sim"\ndos líneas,x\n', { code: 'stray-quote', line: 2, column: 1 }],
  ['es,pt\n"dos\nlíneas",x\nHola,"Olá\n', { code: 'not-closed', line: 4, column: 1 }],
])('tells what is wrong in %j', (text, problem) => {
  const { problems } = parseSheet(text, [unit('Hola'), unit('dos líneas')]);
  expect(problems).toEqual([problem]);
});

it('keeps apart the translations of what the source no longer has', () => {
  const { units: read, unmatched } = parseSheet('es,pt\nVieja,Velha\nOtra,\nHola,Olá\n', [
    unit('Hola'),
  ]);
  expect(read.map(({ target }) => target)).toEqual(['Olá']);
  expect(unmatched).toEqual([{ id: '', source: 'Vieja', target: 'Velha' }]);
});

it.each([
  ['Hola;Olá\nGracias;Obrigada\n', ['Olá', 'Obrigada']],
  ['Gracias;Obrigada\n', ['', 'Obrigada']],
])('reads the first row of a sheet whose heading was deleted: %j', (text, targets) => {
  const read = parseSheet(text, [unit('Hola'), unit('Gracias')]);
  expect(read.units.map(({ target }) => target)).toEqual(targets);
  expect([read.problems, read.language]).toEqual([[], undefined]);
});

it('takes a heading for one, also where a text reads like it', () => {
  const { units: read, language } = parseSheet('es,pt\nes,está\n', [unit('es')]);
  expect([read.map(({ target }) => target), language]).toEqual([['está'], 'pt']);
});

it.each([new ArrayBuffer(4), Promise.resolve('es,pt\n'), undefined])(
  'says what it reads when it is given %o',
  (input) => {
    const read = (): unknown => parseSheet(input as unknown as string, [unit('Hola')]);
    expect(read).toThrow(
      new TypeError('What is read is to be text or a Uint8Array: await it first.'),
    );
  },
);
