import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allOf, getTool, longForm, needs } from '@comunal/test-kit/environment';
import { expect, it, onTestFinished } from 'vitest';
import type { TranslationUnit } from '../src/index.ts';
import { parseXlsx, toXlsx } from '../src/xlsx/index.ts';
import { es } from './support/table-texts.ts';

/** What programs take for something else than text. */
const odd: readonly string[] = [
  '0012',
  '=1+1',
  "'=1",
  "'",
  '  spaces  ',
  'a\nb\n',
  '\t tab',
  '_x000D_',
  '_x0041_',
  'constructor',
  '__proto__',
  '\u0007\uFFFD\u{1FFFE}',
  'TRUE',
  'VERDADERO',
  '#REF!',
  '1/2',
  '1e5',
  '12,50',
  '1.234,5',
  '2026-01-01',
  '@SUM(1)',
  '- ¿Sí?\n- No.',
  '<b>&amp;</b>',
  '😀',
  'مرحبا \u200F',
  '\u0085\u2028\u00A0',
];
/** What somebody types into the first translations. */
const typed: readonly string[] = ['0012', '1/2', '=1+1', '12,50', '1.234.567', '5%', 'Señal'];

const units = odd.map((text, index): TranslationUnit => {
  return {
    id: `odd:${index}`,
    source: `${text}x`,
    target: text,
    context: text,
    needsReview: index % 2 === 0,
    comment: text,
    credit: 'Luna',
    base: ['00001234', '1e345678', '-a12345_', 'TRUE____'][index % 4] ?? '',
  };
});

it(
  'loses nothing where LibreOffice in Spanish of Mexico opens and saves it, with words typed in',
  allOf(longForm, needs('soffice')),
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'exchange-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const ours = join(folder, 'ours.xlsx');
    const theirs = join(folder, 'theirs.xlsx');
    await writeFile(ours, await toXlsx(units, { source: 'es', target: 'pt', texts: es }));
    await typeInto(ours, theirs, folder);
    const waiting = units.map(({ id, source, context = '' }) => {
      return { id, source, context, target: '' };
    });
    expect(await parseXlsx(await readFile(theirs), waiting, { texts: [es] })).toEqual({
      units: units.map(({ needsReview, ...unit }, index) => ({
        ...unit,
        target: typed[index] ?? unit.target,
        ...(needsReview && { needsReview }),
      })),
      columns: expect.arrayContaining(['source', 'target', 'state', 'id', 'base']),
      unmatched: [],
      problems: [],
      language: 'pt',
    });
  },
);

/** Opens a file in a program with a profile of its own, types as a person does, and saves another. */
async function typeInto(from: string, to: string, folder: string): Promise<void> {
  const profile = join(folder, 'profile');
  const run = (...args: readonly string[]): void => {
    const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const { status } = spawnSync(getTool('soffice'), [
      installation,
      '--headless',
      '--norestore',
      ...args,
    ]);
    expect(status).toBe(0);
  };
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>es-MX</value></prop></item>
</oor:items>`,
  );
  // The first start writes a module of its own into the profile.
  run('--terminate_after_init');
  const cells = typed.map(
    (text, index) => `sheet.getCellByPosition(1, ${index + 1}).FormulaLocal = "${text}"`,
  );
  await writeFile(
    join(profile, 'user', 'basic', 'Standard', 'Module1.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Main(source, target)
  Dim doc, sheet
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  sheet = doc.Sheets.getByIndex(0)
  ${cells.join('\n  ')}
  Dim format(0) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName" : format(0).Value = "Calc MS Excel 2007 XML"
  doc.storeToURL(target, format())
  doc.close(True)
End Sub
</script:module>
`,
  );
  const urls = [from, to].map((path) => `"${pathToFileURL(path).href}"`);
  run(`macro:///Standard.Module1.Main(${urls.join(',')})`);
}
