import { expect, it } from 'vitest';
import { parsePo, toPo } from './po.ts';

const entries = [
  { key: '00:00:01.000', source: 'Hola', target: 'Olá', note: 'Ana\nsaluda' },
  { key: '00:00:02.000', source: '- ¿Sí?\n- "No".', target: '', isStale: true },
];

it('writes what Weblate reads', () => {
  expect(toPo(entries, { language: 'pt-BR' })).toBe(`msgid ""
msgstr ""
"Language: pt_BR\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
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

it('takes no word for a field that is none', () => {
  const { entries: read, problems } = parsePo('constructor "a"\nmsgid "b"\nmsgstr "c"\n');
  expect(read).toEqual([{ key: '', source: 'b', target: 'c' }]);
  expect(problems).toEqual([{ code: 'bad-line', line: 1, column: 1 }]);
});

it('comes back', () => {
  expect(parsePo(toPo(entries, { language: 'pt-BR' }))).toEqual({
    entries,
    problems: [],
    language: 'pt-BR',
  });
});

it('reads what other programs write', () => {
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
#~ msgid "viejo"\r
#~ msgstr "velho"\r
\r
msgid "tres"\r
msgid_plural "treses"\r
msgstr[0] "três"\r
msgstr[1] "muitos"\r
`);
  expect(read.problems).toEqual([]);
  expect(read.entries).toEqual([
    { key: 'a', source: 'uno\ttab', target: 'um', isStale: true },
    { key: '', source: 'dos', target: 'dois' },
    { key: '', source: 'tres', target: 'três' },
  ]);
});

it.each([
  ['hola', 'bad-line', 1, 1],
  ['msgid "a"\nmsgstr "b', 'not-closed', 2, 8],
  ['msgid "', 'not-closed', 1, 7],
  ['msgid "a"\nmsgstr b"', 'bad-line', 2, 1],
])('tells what makes no sense in %j', (text, code, line, column) => {
  expect(parsePo(text).problems).toEqual([{ code, line, column }]);
});

it('reads what tools of gettext write for signs that steer a terminal', () => {
  const written = String.raw`msgctxt "k"
msgid "a\f\v"
msgstr "\a\b\\f"
`;
  expect(parsePo(written).entries).toEqual([{ key: 'k', source: 'a\f\v', target: '\x07\b\\f' }]);
});
