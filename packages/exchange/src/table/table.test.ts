import { describe, expect, it } from 'vitest';
import { parseCsv } from './parse-csv.ts';
import { en, es } from '../../test/support/table-texts.ts';
import { toCsv } from './to-csv.ts';

const options = { source: 'es', target: 'pt-BR', texts: es };
const reading = { texts: [es, en] };

const title = { id: 'event/taller:title', source: 'Taller', target: '' };
const body = {
  id: 'event/taller:body.0',
  source: 'Trae tu equipo.',
  target: 'Traga seu computador.',
  context: 'En la página de la actividad',
  note: 'de confianza',
  maxLength: 40,
  needsReview: true,
  previousSource: 'Trae tu computadora.',
  comment: '¿vocês?',
  credit: 'Luna',
  base: '0012-_aZ',
};

describe('toCsv', () => {
  it('writes what a translator needs, the keys last, and no column that would be empty', () => {
    expect(toCsv([title], options)).toBe(
      '\uFEFF"Texto (es)","Traducción (pt-BR)","Estado","Comentario","Crédito","Clave"\r\n' +
        '"Taller","","","","","event/taller:title"\r\n',
    );
    expect(toCsv([body], options).split('\r\n').slice(0, 2)).toEqual([
      '\uFEFF"Texto (es)","Traducción (pt-BR)","Dónde se ve","Nota","Máximo (letras)","Estado","Texto anterior","Comentario","Crédito","Clave","Base"',
      '"Trae tu equipo.","Traga seu computador.","En la página de la actividad","de confianza","40","cambió el texto","Trae tu computadora.","¿vocês?","Luna","event/taller:body.0","0012-_aZ"',
    ]);
  });

  it('says of a text that only somebody has to look', () => {
    expect(toCsv([{ ...title, needsReview: true }], options)).toContain('"revisar"');
  });

  it('refuses units that could not be told apart', () => {
    expect(() => toCsv([title, title], options)).toThrow(/^units\[1\] has no id/);
  });
});

describe('parseCsv', () => {
  const units = [title, { id: body.id, source: body.source, target: '' }];

  it('brings back what was written', () => {
    const read = parseCsv(toCsv([title, body], options), [title, { ...body, target: '' }], reading);
    expect(read).toEqual({
      units: [title, body],
      unmatched: [],
      columns: expect.arrayContaining(['source', 'target', 'state', 'id']),
      problems: [],
      language: 'pt-BR',
    });
  });

  it('finds columns by their headings in any language, in any order, with others between them', () => {
    const csv =
      'Key,mine,TRANSLATION (pt),State,Text (es)\nevent/taller:title,x,Oficina,to review,Taller\n';
    expect(parseCsv(csv, units, reading)).toEqual({
      units: [{ ...title, target: 'Oficina', needsReview: true }, units[1]],
      unmatched: [],
      columns: ['id', 'target', 'state', 'source'],
      problems: [],
      language: 'pt',
    });
  });

  it('finds units by their source where the key columns were deleted', () => {
    const csv = 'Texto;Traducción;Comentario\nTrae tu equipo.;Traga;\nTaller;Oficina;¿sí?\n';
    const read = parseCsv(csv, [title, body], reading);
    const { base: _, needsReview: __, comment: ___, ...rest } = body;
    expect(read.units).toEqual([
      { ...title, target: 'Oficina', comment: '¿sí?' },
      { ...rest, target: 'Traga' },
    ]);
    expect(read.problems).toEqual([]);
  });

  it('finds a unit by its key where its source has changed, and gives the source of the file', () => {
    const csv = 'Texto,Traducción,Clave\nTaller viejo,Oficina,event/taller:title\n';
    const [unit] = parseCsv(csv, units, reading).units;
    expect(unit).toEqual({ ...title, source: 'Taller viejo', target: 'Oficina' });
  });

  it('gives a unit that moved its row by the source, not by a key that is another now', () => {
    const moved = [
      { id: 'a:0', source: 'Nuevo', target: '' },
      { id: 'a:1', source: 'Uno', target: '' },
    ];
    const read = parseCsv('Texto,Traducción,Clave\nUno,Um,a:0\nDos,Dois,a:1\n', moved, reading);
    expect(read.units.map(({ target }) => target)).toEqual(['', 'Um']);
    expect(read.unmatched).toEqual([{ id: 'a:1', source: 'Dos', target: 'Dois' }]);
    expect(read.problems.map(({ code, line }) => [code, line])).toEqual([['not-found', 3]]);
  });

  it.each([
    ['es,pt\nTaller,Oficina\n', 'pt'],
    ['Taller,Oficina\n', undefined],
  ])('reads two columns where the headings are gone: %j', (csv, language) => {
    const read = parseCsv(csv, units, reading);
    expect(read.units[0]).toEqual({ ...title, target: 'Oficina' });
    expect(read.problems).toEqual([{ code: 'no-heading', line: 1, column: 1 }]);
    expect(read.language).toBe(language);
  });

  it('tells of two rows with one key, unless they say the same', () => {
    const row = (target: string): string => `Taller,${target},event/taller:title\n`;
    const csv = `Texto,Traducción,Clave\n${row('Oficina')}${row('Oficina')}${row('Ateliê')}`;
    const read = parseCsv(csv, units, reading);
    expect(read.units[0]?.target).toBe('Oficina');
    expect(read.problems).toEqual([
      { code: 'duplicate', line: 4, column: 1, values: { first: 2 } },
    ]);
  });

  it('tells of a column that is missing, and reads nothing', () => {
    const read = parseCsv('Texto,Clave\nTaller,event/taller:title\n', units, reading);
    expect(read.units).toEqual(units);
    expect(read.problems).toEqual([
      { code: 'missing-column', line: 1, column: 1, values: { column: 'target' } },
    ]);
  });

  it.each([
    ['sorted down', 'Taller,Oficina,\nTexto (es),Traducción (pt),Comentario\nOtro,Outro,\n', []],
    ['below a title', 'Para traducir,,\nTexto (es),Traducción (pt),\nTaller,Oficina,\n', [1]],
  ])('finds headings that were %s', (_, csv, lines) => {
    const read = parseCsv(csv, [title, { id: 'b', source: 'Otro', target: '' }], reading);
    expect(read.units[0]?.target).toBe('Oficina');
    expect(read.language).toBe('pt');
    expect(read.problems.map(({ line }) => line)).toEqual(lines);
  });

  it('reads UTF-16 of either order', () => {
    const text = '\uFEFFTexto\tTraducción\nTaller\tOficina ñ\n';
    for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]) {
      const read = parseCsv(bytes, units, reading);
      expect([read.units[0]?.target, read.problems]).toEqual(['Oficina ñ', []]);
    }
  });

  it('reads a long file that is none of ours to its end', () => {
    const { problems } = parseCsv('Otra;x\n'.repeat(150_000), units, reading);
    expect(problems.at(-1)).toMatchObject({ code: 'not-found', line: 150_000 });
  });

  it('tells of the code page of Windows', () => {
    const bytes = Buffer.from('Texto;Traducción\nTaller;Oficina\n', 'latin1');
    expect(parseCsv(bytes, units, reading).problems[0]).toEqual({
      code: 'not-utf-8',
      line: 1,
      column: 1,
    });
  });

  it('takes a state that it does not know for one to be reviewed, and tells', () => {
    const csv = 'Texto,Traducción,Estado\nTaller,Oficina,listo\n';
    const read = parseCsv(csv, units, reading);
    expect(read.units[0]).toEqual({ ...title, target: 'Oficina', needsReview: true });
    expect(read.problems).toEqual([
      { code: 'unknown-state', line: 2, column: 3, values: { text: 'listo' } },
    ]);
  });

  it('reads nothing in an empty file, and tells', () => {
    expect(parseCsv('', units, reading)).toEqual({
      units,
      unmatched: [],
      columns: ['source', 'target'],
      problems: [{ code: 'no-heading', line: 1, column: 1 }],
    });
  });
});
