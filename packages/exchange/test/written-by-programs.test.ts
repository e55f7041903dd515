import { expect, it } from 'vitest';
import { parsePo, parseSheet, type TranslationUnit } from '../src/index.ts';

const untranslated: readonly TranslationUnit[] = ['Hola, "Ana".', '- ¿Sí?\n- No.', '=1+1'].map(
  (source, index) => ({ id: `${index}`, source, target: '' }),
);
const translated = ['Olá, "Ana"; oi.', '- Sim?\n- Não.', '=2+2'];
const targets = (units: readonly TranslationUnit[]): string[] => units.map(({ target }) => target);

/** As each program saves a sheet of ours: which quotes it keeps, how it parts columns and rows, and in which bytes. */
it.each<readonly [program: string, file: Buffer]>([
  [
    'LibreOffice, with commas and quotes where they are needed',
    Buffer.from(
      `es,pt\n"Hola, ""Ana"".","Olá, ""Ana""; oi."\n"'- ¿Sí?\n- No.","'- Sim?\n- Não."\n'=1+1,'=2+2\n`,
    ),
  ],
  [
    'Excel where the comma is for decimals: semicolons, a byte order mark and CRLF',
    Buffer.from(
      `\uFEFFes;pt\r\n"Hola, ""Ana"".";"Olá, ""Ana""; oi."\r\n"'- ¿Sí?\n- No.";"'- Sim?\n- Não."\r\n'=1+1;'=2+2\r\n`,
    ),
  ],
  [
    'Excel as "Unicode text": tabs in UTF-16, without the apostrophes that it hides',
    Buffer.from(
      `\uFEFFes\tpt\r\n"Hola, ""Ana""."\t"Olá, ""Ana""; oi."\r\n"- ¿Sí?\n- No."\t"- Sim?\n- Não."\r\n=1+1\t=2+2\r\n`,
      'utf16le',
    ),
  ],
  [
    'Numbers and Google Sheets, rows in another order and one more column',
    Buffer.from(
      `es,pt,\r\n'=1+1,'=2+2,\r\n"'- ¿Sí?\n- No.","'- Sim?\n- Não.",revisar\r\n"Hola, ""Ana"".","Olá, ""Ana""; oi.",\r\n`,
    ),
  ],
])('reads a sheet saved by %s', (_, file) => {
  const { units, problems, unmatched, language } = parseSheet(file, untranslated);
  expect([problems, unmatched, language]).toEqual([[], [], 'pt']);
  expect(targets(units)).toEqual(translated);
});

it('tells of a sheet in the code page of Windows, which would turn accents into other letters', () => {
  const file = Buffer.from('es;pt\r\nHola;Oi\r\nSí;Então\r\n', 'latin1');
  const { problems } = parseSheet(file, [{ id: '', source: 'Hola', target: '' }]);
  expect(problems[0]).toEqual({ code: 'not-utf-8', line: 3, column: 1 });
});

it('reads a file that Poedit saved: folded lines, its own headers, remarks and obsolete entries', () => {
  const { units, problems, language } = parsePo(`msgid ""
msgstr ""
"Project-Id-Version: charla\\n"
"PO-Revision-Date: 2026-11-20 10:00-0300\\n"
"Last-Translator: Colectiva de Ejemplo\\n"
"Language: pt_BR\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"X-Generator: Poedit 3.4.2\\n"

# ¿vocês ou elas?
#. 00:00:01.000 → 00:00:05.000
msgctxt "00:00:01.000"
msgid ""
"La red comunitaria que hicimos con las vecinas durante muchos años de "
"trabajo.\\n"
"- ¿Sí?"
msgstr ""
"A rede comunitária que fizemos com as vizinhas durante muitos anos de "
"trabalho.\\n"
"- Sim?"

#, fuzzy
#| msgid "Hola a todos."
msgctxt "00:00:06.000"
msgid "Hola a todas."
msgstr "Olá a todos."

#, fuzzy
#~ msgctxt "00:00:09.000"
#~ msgid "Chau."
#~ msgstr "Tchau."
`);
  expect([problems, language]).toEqual([[], 'pt-BR']);
  expect(units).toEqual([
    {
      id: '00:00:01.000',
      source:
        'La red comunitaria que hicimos con las vecinas durante muchos años de trabajo.\n- ¿Sí?',
      target:
        'A rede comunitária que fizemos com as vizinhas durante muitos anos de trabalho.\n- Sim?',
      note: '00:00:01.000 → 00:00:05.000',
      comment: '¿vocês ou elas?',
    },
    {
      id: '00:00:06.000',
      source: 'Hola a todas.',
      target: 'Olá a todos.',
      needsReview: true,
      previousSource: 'Hola a todos.',
    },
  ]);
});

it('reads a file that Weblate saved: its header names the file, and references stand in comments', () => {
  const { units, problems, language } = parsePo(`# Spanish translations for charla.
# This file is distributed under the same license as the charla package.
#
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: pt_BR\\n"
"Plural-Forms: nplurals=2; plural=n > 1;\\n"
"X-Generator: Weblate 5.14\\n"

#: charla.es.vtt:3 charla.es.vtt:9
#, read-only, max-length:42
msgctxt "00:00:01.000"
msgid "Hola"
msgstr "Olá"
`);
  expect([problems, language]).toEqual([[], 'pt-BR']);
  expect(units).toEqual([{ id: '00:00:01.000', source: 'Hola', target: 'Olá', maxLength: 42 }]);
});
