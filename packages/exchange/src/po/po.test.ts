import { describe, expect, it } from 'vitest';
import { parsePo } from './parse-po.ts';
import { toPo } from './to-po.ts';

const units = [
  { id: '00:00:01.000', source: 'Hola', target: 'Olá', note: 'Ana\nsaluda' },
  { id: '00:00:02.000', source: '- ¿Sí?\n- "No".', target: '', needsReview: true },
];

describe('toPo', () => {
  it('writes what Weblate reads', () => {
    expect(toPo(units, { language: 'pt-BR' })).toBe(`msgid ""
msgstr ""
"Language: pt_BR\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

#. Ana
#. saluda
msgctxt "00:00:01.000"
msgid "Hola"
msgstr "Olá"

#, fuzzy
msgctxt "00:00:02.000"
msgid ""
"- ¿Sí?\\n"
"- \\"No\\"."
msgstr ""
`);
  });

  it('names a language of several parts', () => {
    const po = toPo([], { language: 'zh-Hant-TW' });
    expect(po).toContain('Language: zh_Hant_TW');
    expect(parsePo(po).language).toBe('zh-Hant-TW');
  });

  it('keeps the order of ids that are numbers, and ids that are names of objects', () => {
    const odd = ['10', '__proto__', '2', 'constructor', ''].map((id) => {
      return { id, source: id === '2' ? '__proto__' : '7', target: id };
    });
    expect(parsePo(toPo(odd, { language: 'pt' })).units).toEqual(odd);
  });

  it('keeps what the translator remarked apart from what was remarked for them', () => {
    const remarked = [{ ...units[0], id: 'a', source: 'b', target: 'c', comment: '¿tú o vos?' }];
    const po = toPo(remarked, { language: 'pt' });
    expect(po).toContain('# ¿tú o vos?\n#. Ana\n#. saluda\nmsgctxt');
    expect(parsePo(po).units).toEqual(remarked);
  });

  const rich = {
    id: 'event/taller:title',
    source: 'Taller de redes',
    target: 'Oficina',
    context: 'Título de una actividad,\nen la portada',
    note: 'Nombre propio',
    maxLength: 60,
    previousSource: 'Taller "de\nredes"\t',
    needsReview: true,
    comment: '¿tú o vos?',
    credit: 'Luna',
    base: '00aB3_-9',
  };

  it('writes what Weblate enforces, what gettext keeps and what people see', () => {
    const po = toPo([rich], { language: 'pt', credit: 'Colectiva Ejemplo\nLast-Translator: x' });
    expect(po).toContain('"X-Credit: Colectiva Ejemplo Last-Translator: x\\n"');
    expect(po).not.toMatch(/^"Last-Translator/m);
    expect(po.split('\n\n')[1]).toBe(`# credit: Luna
# ¿tú o vos?
#: base=00aB3_-9
#. context: Título de una actividad, en la portada
#. max-length: 60
#. Nombre propio
#, fuzzy, max-length:60
#| msgctxt "event/taller:title"
#| msgid ""
#| "Taller \\"de\\n"
#| "redes\\"\\t"
msgctxt "event/taller:title"
msgid "Taller de redes"
msgstr "Oficina"
`);
  });

  it('brings back all that is told of a unit, and whom to thank', () => {
    const po = toPo([rich], { language: 'pt', credit: 'Colectiva Ejemplo' });
    expect(parsePo(po)).toEqual({
      units: [{ ...rich, context: 'Título de una actividad, en la portada' }],
      language: 'pt',
      credit: 'Colectiva Ejemplo',
      problems: [],
    });
  });

  it('takes no note or comment for a label that it only reads like', () => {
    const mistaken = [
      { id: 'a', source: 'b', target: '', note: 'context: de la red\nmax-length: 3' },
      { id: 'b', source: 'b', target: '', context: 'menú', note: 'max-length: 3' },
      { id: 'c', source: 'b', target: '', comment: 'credit: ¿a quién?' },
    ];
    expect(parsePo(toPo(mistaken, { language: 'pt' })).units).toEqual(mistaken);
  });

  it.each([
    [[...units, { ...units[0], id: '00:00:01.000', source: 'Hola', target: 'Oi' }], /units\[2\]/],
    [[{ id: '', source: '', target: 'Language: en' }], /units\[0\]/],
  ])('refuses units that no tool could tell apart', (refused, message) => {
    expect(() => toPo(refused, { language: 'pt' })).toThrow(RangeError);
    expect(() => toPo(refused, { language: 'pt' })).toThrow(message);
    expect(() => toPo(refused, { language: 'pt' })).not.toThrow(/Hola/);
  });
});

describe('parsePo', () => {
  it('gives back what was written', () => {
    expect(parsePo(toPo(units, { language: 'pt-BR' }))).toEqual({
      units,
      problems: [],
      language: 'pt-BR',
    });
  });

  it('never gives the address of who translated', () => {
    const read = parsePo(
      'msgid ""\nmsgstr "Last-Translator: Ana <ana@correo.example>\\nLanguage: pt\\n"\n',
    );
    expect(read).toEqual({ units: [], problems: [], language: 'pt' });
  });

  it.each(['#| msgid "Ho', '#| Hola', '#|', String.raw`#| msgid "\303"`])(
    'reads an entry whose former source is damaged: %s',
    (previous) => {
      expect(parsePo(`${previous}\nmsgid "Hola"\nmsgstr "Olá"\n`)).toEqual({
        units: [{ id: '', source: 'Hola', target: 'Olá' }],
        problems: [],
      });
    },
  );

  it('takes no word for a keyword that is none', () => {
    const { units: read, problems } = parsePo('constructor "a"\nmsgid "b"\nmsgstr "c"\n');
    expect(read).toEqual([{ id: '', source: 'b', target: 'c' }]);
    expect(problems).toEqual([{ code: 'bad-line', line: 1, column: 1 }]);
  });

  it('reads obsolete entries, previous sources, plurals and flags without taking one for another', () => {
    const read = parsePo(`\uFEFF# translator\r
#: charla.vtt:3\r
#, c-format, fuzzy\r
#| msgid "Ola"\r
msgctxt "a"\r
msgid "uno\\ttab"\r
msgstr "um"\r
msgid "dos"\r
msgstr[0] "dois"\r
\r
# de la vieja\r
#, fuzzy\r
#~ msgid "viejo"\r
#~ msgstr "velho"\r
\r
msgid "tres"\r
msgid_plural "treses"\r
msgstr[0] "três"\r
msgstr[1] "muitos"\r
`);
    expect(read.problems).toEqual([]);
    expect(read.units).toEqual([
      {
        id: 'a',
        source: 'uno\ttab',
        target: 'um',
        comment: 'translator',
        needsReview: true,
        previousSource: 'Ola',
      },
      { id: '', source: 'dos', target: 'dois' },
      { id: '', source: 'tres', target: 'três' },
    ]);
  });

  it.each([
    ['hola', 'bad-line', 1, 1],
    ['msgid "a"\nmsgstr "b', 'not-closed', 2, 8],
    ['msgid "a"\nmsgstr "b\\"', 'not-closed', 2, 8],
    ['msgid "', 'not-closed', 1, 7],
    ['msgid "a"\nmsgstr b"', 'bad-line', 2, 1],
    ['msgid "a"\nmsgstr "Diz "oi" e sai"', 'bad-line', 2, 1],
    ['"a"\n', 'bad-line', 1, 1],
    ['msgid "a"\nmsgstr "b"\n"c"\n\nmsgstr "d"', 'bad-line', 5, 1],
    ['msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', 'bad-line', 1, 1],
    ['msgid ""\n', 'bad-line', 1, 1],
    ['msgctxt "a"\nmsgstr "b"\n', 'bad-line', 1, 1],
    ['msgid "a"\n<<<<<<<\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>>\n', 'bad-line', 2, 1],
  ])('tells what makes no sense in %j', (text, code, line, column) => {
    expect(parsePo(text).problems).toEqual([{ code, line, column }]);
  });

  it.each([
    [String.raw`"\\q\303\251"`, 12, String.raw`\3`],
    [String.raw`"C:\Users"`, 11, String.raw`\U`],
  ])('tells an escape that it does not know in %s', (written, column, escape) => {
    const { problems } = parsePo(`msgid "a"\nmsgstr ${written}`);
    expect(problems).toEqual([{ code: 'bad-escape', line: 2, column, values: { escape } }]);
  });

  it('tells the second of two entries for one text, and takes the first', () => {
    const { units: read, problems } = parsePo(
      'msgid "a"\nmsgstr "b"\n\nmsgctxt "k"\nmsgid "a"\nmsgstr "c"\n\n#. n\nmsgid ""\n"a"\nmsgstr "d"\n',
    );
    expect(read.map(({ target }) => target)).toEqual(['b', 'c']);
    expect(problems).toEqual([{ code: 'duplicate', line: 9, column: 1, values: { first: 1 } }]);
  });

  it('never gives one entry the translation of another where a string was cut off', () => {
    const { units: read, problems } = parsePo(
      'msgid "a"\nmsgstr "b\n\nmsgid "c"\nmsgstr "d"\n\nmsgid "e\nmsgstr "f"\n\nmsgid "g"\nmsgstr "h"\n',
    );
    expect(read).toEqual([
      { id: '', source: 'c', target: 'd' },
      { id: '', source: 'g', target: 'h' },
    ]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['not-closed', 2],
      ['not-closed', 7],
    ]);
  });

  it('reads what tools of gettext write for control characters', () => {
    const written = String.raw`msgctxt "k"
msgid "a\f\v"
msgstr "\a\b\\f"
`;
    expect(parsePo(written).units).toEqual([{ id: 'k', source: 'a\f\v', target: '\x07\b\\f' }]);
  });

  it('tells the line from which a file is not UTF-8', () => {
    const utf8 = Buffer.from('# \uFFFD\nmsgid "a"\nmsgstr "é"\n');
    expect(parsePo(utf8).problems).toEqual([]);
    const latin1 = Buffer.from('# a\nmsgid "a"\nmsgstr "é"\n', 'latin1');
    expect(parsePo(latin1).problems).toEqual([{ code: 'not-utf-8', line: 3, column: 1 }]);
  });
});
