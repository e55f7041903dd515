import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getTool, needs } from '@comunal/test-kit/environment';
import { expect, it, onTestFinished } from 'vitest';
import { parsePo, toPo, toSheet, type TranslationUnit } from '../src/index.ts';

const units: readonly TranslationUnit[] = [
  { id: '1', source: 'Hola, "Ana"; \\n\n', target: 'Olá\t"Ana"\r\n', note: 'saluda\nriendo' },
  { id: '2', source: '- ¿Sí?\n- No.', target: 'Sim.\nNão.', comment: '¿tú?', needsReview: true },
  { id: '3', source: '=1+1', target: '＝2;=cmd|x!A1', note: '漢字 😀' },
  { id: '4', source: '‏مرحبا', target: 'a\u2028b\u00A0' },
  { id: '5', source: 'Chau', target: '' },
  {
    id: '6',
    source: 'Taller',
    target: 'Oficina',
    context: 'En la portada',
    note: 'nombre',
    maxLength: 60,
    previousSource: 'Taller "de\nredes"',
    needsReview: true,
    comment: '¿vos?',
    credit: 'Luna',
    base: '00123456',
  },
];

function run(command: string, args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

it(
  'writes PO that gettext takes without a warning, and reads what it makes of it',
  needs('msgfmt', 'msgcat'),
  () => {
    const po = toPo(units, { language: 'pt-BR' });
    expect(
      run(getTool('msgfmt'), ['--check-format', '--check-domain', '-o', '-', '-'], po),
    ).toMatchObject({
      status: 0,
      stderr: '',
    });
    // Its warnings are about headers that name people, which are left out.
    expect(run(getTool('msgfmt'), ['--check', '-o', '-', '-'], po)).toMatchObject({ status: 0 });
    for (const args of [
      ['--width=30'],
      ['--no-wrap', '--sort-output'],
      ['--strict', '--no-location'],
    ]) {
      const { status, stdout } = run(getTool('msgcat'), [...args, '-'], po);
      expect(status).toBe(0);
      const { units: read, problems } = parsePo(stdout);
      expect(problems).toEqual([]);
      const expected = args.includes('--no-location')
        ? units.map(({ base: _, ...unit }) => unit)
        : units;
      expect(read.toSorted((a, b) => Number(a.id) - Number(b.id))).toEqual(expected);
    }
  },
);

it(
  'writes PO that the toolkit behind Weblate finds no error in, and keeps whole',
  needs('pofilter', 'pomerge'),
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'exchange-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [ours, theirs, errors] = ['ours.po', 'theirs.po', 'errors.po'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await writeFile(ours, toPo(units, { language: 'pt-BR', credit: 'Colectiva Ejemplo' }));
    // What it says of texts is not about the file: these are made to be odd.
    const filters = ['-t', 'untranslated', '-i', ours, '-o', errors];
    expect(run(getTool('pofilter'), filters, '')).toMatchObject({ status: 0 });
    expect(parsePo(await readFile(errors)).units.map(({ id }) => id)).toEqual(['5']);
    expect(run(getTool('pomerge'), ['-t', ours, '-i', ours, '-o', theirs], '')).toMatchObject({
      status: 0,
    });
    expect(parsePo(await readFile(theirs))).toEqual({
      units,
      problems: [],
      language: 'pt-BR',
      credit: 'Colectiva Ejemplo',
    });
  },
);

it('writes CSV in which another reader finds the same cells', needs('python3'), () => {
  const script =
    "import csv, io, json, sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode('utf-8-sig'), newline='')))))";
  const csv = toSheet(units, { source: 'es', target: 'pt' });
  const { status, stdout } = run(getTool('python3'), ['-c', script], csv);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual([
    ['es', 'pt'],
    ['Hola, "Ana"; \\n\n', 'Olá\t"Ana"\n'],
    ["'- ¿Sí?\n- No.", 'Sim.\nNão.'],
    ["'=1+1", "'＝2;'=cmd|x!A1"],
    ['‏مرحبا', 'a\u2028b\u00A0'],
    ['Chau', ''],
    ['Taller', 'Oficina'],
  ]);
});
