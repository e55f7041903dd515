import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { en, es } from '../../test/support/table-texts.ts';
import { textCell, textRows, xlsxOf } from '../../test/support/xlsx-file.ts';
import { parseXlsx } from './parse-xlsx.ts';
import { toXlsx } from './to-xlsx.ts';
import { XLSX_LIMITS } from './xlsx-limits.ts';

const options = { source: 'es', target: 'pt-BR', texts: es };
const reading = { texts: [es, en] };
const title = { id: 'event/taller:title', source: 'Taller', target: '' };
const key = { id: 'event/taller:figures.0', source: '0012', target: '' };
const units = [title, key];
const heading = ['Texto (es)', 'Traducción (pt)', 'Estado', 'Clave'];
const headed = (rows: string): string => textRows([heading]) + rows;
const titleRow = (target: string): string =>
  `<row r="2">${textCell('A2', 'Taller')}${target}${textCell('D2', title.id)}</row>`;

async function problemsOf(bytes: Uint8Array): Promise<unknown> {
  const { problems } = await parseXlsx(bytes, units, reading);
  return problems;
}

describe('toXlsx', () => {
  it('writes text alone, in cells that stay text when somebody types into them', async () => {
    const unit = { ...title, target: '=1+1', maxLength: 12, needsReview: true, base: '00001234' };
    const parts = unzipSync(await toXlsx([unit, key], options));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const cells = [...sheet.matchAll(/<c r="(\w+)"([^>]*?)(\/?)>/g)];
    expect(cells.length).toBe(24);
    for (const [, , attributes, isEmpty] of cells)
      expect(attributes).toMatch(isEmpty ? /s="\d+"/ : /s="\d+" t="s"/);
    expect(sheet).not.toMatch(/<f[\s>]/);
    expect(sheet).toContain('state="frozen"');
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('formatCode="@"');
    expect(styles.match(/<xf [^>]+>/g)?.slice(1)).toSatisfy((formats: string[]) =>
      formats.every((format) => format.includes('applyNumberFormat')),
    );
  });

  it('says nothing of who wrote it', async () => {
    expect(Object.keys(unzipSync(await toXlsx(units, options)))).not.toContain('docProps/core.xml');
  });

  it.each([
    ['source', { source: 'a'.repeat(32_768) }],
    ['comment', { comment: 'a'.repeat(32_768) }],
  ])('refuses a %s that no cell has room for, and names its unit', async (name, text) => {
    await expect(toXlsx([title, { ...key, ...text }], options)).rejects.toThrow(
      new RangeError(
        `The ${name} of units[1] (event/taller:figures.0) has more than the 32767 characters that a cell may have: write PO.`,
      ),
    );
  });

  it('refuses more than it would read', async () => {
    const many = Array.from({ length: XLSX_LIMITS.rows }, () => title);
    await expect(toXlsx(many, options)).rejects.toThrow(/^50000 units are more/);
    const long = Array.from({ length: 2_000 }, (_, index) => {
      return { id: `${index}`, source: 'a'.repeat(30_000), target: '' };
    });
    await expect(toXlsx(long, options)).rejects.toThrow(/^The texts are more than the 60 MB/);
  });
});

describe('parseXlsx', () => {
  it('brings back what was written, whatever it looks like', async () => {
    const odd = [
      '0012',
      '=1+1',
      "'=1",
      '  spaces  ',
      'a\nb',
      '_x000D_',
      'constructor',
      '__proto__',
      '\u0007\uFFFD\u{1FFFE}',
      'TRUE',
      '1/2',
      '1e5',
      '<b>&amp;</b>',
    ].map((target, index) => ({ id: `odd:${index}`, source: `x${index}`, target }));
    const waiting = odd.map((unit) => ({ ...unit, target: '' }));
    expect(await parseXlsx(await toXlsx(odd, options), waiting, reading)).toEqual({
      units: odd,
      unmatched: [],
      columns: expect.arrayContaining(['source', 'target']),
      problems: [],
      language: 'pt-BR',
    });
  });

  it('reads bytes that are a part of a larger buffer', async () => {
    const bytes = await toXlsx([{ ...title, target: 'Oficina' }], options);
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 10);
    const read = await parseXlsx(larger.subarray(10, bytes.length + 10), units, reading);
    expect(read.units[0]?.target).toBe('Oficina');
  });

  it('reads rows that a filter hides, and leaves hidden sheets and says so', async () => {
    const rows = titleRow(textCell('B2', 'Oficina')).replace('<row ', '<row hidden="1" ');
    const bytes = xlsxOf([
      { rows: textRows([['notas']]), state: 'hidden' },
      { rows: headed(rows) },
      { rows: '' },
    ]);
    const read = await parseXlsx(bytes, units, reading);
    expect(read.units).toEqual([{ ...title, target: 'Oficina' }, key]);
    expect(read.problems).toEqual([
      { code: 'other-sheet', line: 1, column: 1, values: { name: 'Hoja 1' } },
    ]);
  });

  it('takes a whole number for what was typed, since its digits are all there', async () => {
    const bytes = xlsxOf([{ rows: headed(titleRow('<c r="B2"><v>2026</v></c>')) }]);
    expect(await parseXlsx(bytes, units, reading)).toMatchObject({
      units: [{ target: '2026' }, {}],
      problems: [],
    });
  });

  it.each([
    ['a formula', '<c r="B2" t="str"><f>1+1</f><v>Oficina</v></c>', { code: 'formula' }],
    ['a formula not yet calculated', '<c r="B2"><f>NOW()</f></c>', { code: 'formula' }],
    [
      'a shared formula',
      '<c r="B2" t="str"><f t="shared" si="0"/><v>a</v></c>',
      { code: 'formula' },
    ],
    ['a date', '<c r="B2" s="1"><v>45000</v></c>', { code: 'not-text', values: { kind: 'date' } }],
    ['a fraction', '<c r="B2"><v>0.5</v></c>', { code: 'not-text', values: { kind: 'number' } }],
    [
      'a boolean',
      '<c r="B2" t="b"><v>1</v></c>',
      { code: 'not-text', values: { kind: 'boolean' } },
    ],
    [
      'an error',
      '<c r="B2" t="e"><v>#REF!</v></c>',
      { code: 'not-text', values: { kind: 'error' } },
    ],
  ])('tells the row of %s, and takes nothing of it', async (_, cell, problem) => {
    const bytes = xlsxOf([{ rows: headed(titleRow(cell)) }]);
    const read = await parseXlsx(bytes, [{ ...title, target: 'antes' }], reading);
    expect(read.units[0]?.target).toBe('antes');
    expect(read.problems).toEqual([{ ...problem, line: 2, column: 2 }]);
  });

  it('leaves formulas alone in columns that are the translator’s own', async () => {
    const row = titleRow(textCell('B2', 'Oficina')).replace(
      '</row>',
      '<c r="E2"><f>LEN(B2)</f><v>7</v></c></row>',
    );
    expect(await problemsOf(xlsxOf([{ rows: headed(row) }]))).toEqual([]);
  });

  it('tells of merged cells, whose texts are lost or joined', async () => {
    const rows = textRows([
      heading,
      ['Taller', 'Oficina 0012', '', title.id],
      ['0012', '', '', key.id],
    ]);
    const after = '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>';
    const read = await parseXlsx(xlsxOf([{ rows, after }]), units, reading);
    expect(read.units).toEqual(units);
    expect(read.problems).toEqual([
      { code: 'merged', line: 2, column: 2, values: { last: 3 } },
      { code: 'merged', line: 3, column: 2, values: { last: 3 } },
    ]);
  });

  it('reads a sheet whose columns are those of something else as none of ours', async () => {
    const read = await parseXlsx(
      xlsxOf([
        {
          rows: textRows([
            ['Nombre', 'Correo'],
            ['a', 'b'],
          ]),
        },
      ]),
      units,
      reading,
    );
    expect(read.units).toEqual(units);
    expect(read.problems.map(({ code }) => code)).toEqual(['no-heading', 'not-found']);
  });

  it.each<readonly [name: string, bytes: Uint8Array, values: unknown]>([
    ['an empty file', new Uint8Array(), { format: 'empty' }],
    ['text', strToU8('es;pt\nTaller;Oficina\n'), { format: 'unknown' }],
    ['a document of older programs', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), { format: 'xls' }],
    [
      'a document with a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      { format: 'encrypted' },
    ],
    [
      'a sheet of LibreOffice’s own',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      { format: 'ods' },
    ],
    ['another document', zipSync({ 'word/document.xml': strToU8('<a/>') }), { format: 'unknown' }],
  ])('says that %s is no XLSX', async (_, bytes, values) => {
    expect(await problemsOf(bytes)).toEqual([{ code: 'not-xlsx', line: 1, column: 1, values }]);
  });

  it('refuses a large file without unpacking it', async () => {
    expect(await problemsOf(new Uint8Array(100_000_000))).toEqual([
      { code: 'too-large', line: 1, column: 1, values: { maxMegabytes: 20 } },
    ]);
  });

  it('refuses a small file that would fill the memory', async () => {
    const spaces = { 'xl/sharedStrings.xml': ' '.repeat(61_000_000) };
    const bomb = xlsxOf([{ rows: headed('') }], spaces);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await problemsOf(bomb)).toEqual([
      { code: 'too-large', line: 1, column: 1, values: { maxMegabytes: 60 } },
    ]);
  });

  it('refuses a long text that many cells have', async () => {
    const shared = {
      'xl/sharedStrings.xml': `<sst><si><t>${'a '.repeat(50_000)}</t></si></sst>`,
    };
    const rows = Array.from({ length: 1_001 }, (__, index) => index + 1).map(
      (row) => `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c></row>`,
    );
    expect(await problemsOf(xlsxOf([{ rows: rows.join('') }], shared))).toEqual([
      { code: 'too-large', line: 1, column: 1, values: { maxMegabytes: 60 } },
    ]);
  });

  it('stops at a part that is larger than it says', async () => {
    const bomb = Buffer.from(
      xlsxOf([{ rows: headed('') }], { 'xl/a.xml': ' '.repeat(50_000_000) }),
    );
    const size = Buffer.alloc(4);
    size.writeUInt32LE(50_000_000);
    for (let at = bomb.indexOf(size); at !== -1; at = bomb.indexOf(size))
      bomb.writeUInt32LE(100, at);
    expect(await problemsOf(bomb)).toEqual([{ code: 'damaged', line: 1, column: 1 }]);
  });

  it.each([
    ['in letters of two kinds', '<is><r><t>Ofi</t></r><r><rPr><b/></rPr><t>cina</t></r></is>', []],
    ['as a section', '<is><t>Ofi<![CDATA[cina]]></t></is>', ['damaged']],
    [
      'with a comment inside',
      '<is><t xml:space="preserve">Ofi<!-- x -->cina</t></is>',
      ['damaged'],
    ],
  ])('loses nothing of a text %s', async (_, is, codes) => {
    const bytes = xlsxOf([{ rows: headed(titleRow(`<c r="B2" t="inlineStr">${is}</c>`)) }]);
    const read = await parseXlsx(bytes, units, reading);
    expect(read.problems.map(({ code }) => code)).toEqual(codes);
    expect(read.units[0]?.target).toBe(codes.length === 0 ? 'Oficina' : '');
  });

  it.each([
    ['far down', textRows([['a']], 50_001), 'too-large'],
    ['far to the right', `<row r="1">${textCell('ZZ1', 'a')}</row>`, 'too-large'],
    ['below the last row', `<row r="1048577"></row>`, 'damaged'],
    ['where no cell is', `<row r="1">${textCell('ZZZZ1', 'a')}</row>`, 'damaged'],
    ['nowhere', '<row r="1"><c t="inlineStr"><is><t>a</t></is></c></row>', 'damaged'],
    ['in XML that was cut off', '<row r="1"><c r="A1">', 'damaged'],
    ['in an entity', '<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>', 'damaged'],
    ['in a text that is missing', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>', 'damaged'],
  ])('refuses a sheet with something %s', async (_, rows, code) => {
    const problems = await problemsOf(xlsxOf([{ rows }]));
    expect(problems).toMatchObject([{ code, line: 1, column: 1 }]);
  });

  it('refuses merges without end', async () => {
    const merge = `<mergeCell ref="A1:XFD1048576"/>`;
    const after = `<mergeCells>${merge.repeat(11_000)}</mergeCells>`;
    expect(await problemsOf(xlsxOf([{ rows: headed(''), after }]))).toEqual([
      { code: 'damaged', line: 1, column: 1 },
    ]);
  });

  it('reads a sheet that LibreOffice filled with formats down to the last row', async () => {
    const rows = headed(titleRow(textCell('B2', 'Oficina')));
    const bytes = xlsxOf([{ rows: `${rows}<row r="1048576"><c r="XFD1048576" s="1"/></row>` }]);
    expect(await parseXlsx(bytes, units, reading)).toMatchObject({
      units: [{ target: 'Oficina' }, {}],
      problems: [],
    });
  });

  it('says what it reads when it is given something else', async () => {
    const read = parseXlsx('es;pt' as unknown as Uint8Array, units, reading);
    await expect(read).rejects.toThrow(
      new TypeError('What is read is to be a Uint8Array: await it first.'),
    );
  });
});
