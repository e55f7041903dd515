import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { parsePo, toPo, toSheet, type TranslationUnit } from '../src/index.ts';

const units: readonly TranslationUnit[] = [
  { id: '1', source: 'Hola, "Ana"; \\n\n', target: 'Olá\t"Ana"\r\n', note: 'saluda\nriendo' },
  { id: '2', source: '- ¿Sí?\n- No.', target: 'Sim.\nNão.', comment: '¿tú?', needsReview: true },
  { id: '3', source: '=1+1', target: '＝2;=cmd|x!A1', note: '漢字 😀' },
  { id: '4', source: '‏مرحبا', target: 'a\u2028b\u00A0' },
  { id: '5', source: 'Chau', target: '' },
];

function run(command: string, args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const hasGettext = run('msgfmt', ['--version'], '').status === 0;
const hasPython = run('python3', ['--version'], '').status === 0;

it.skipIf(!hasGettext)(
  'writes PO that gettext takes without a warning, and reads what it makes of it',
  () => {
    const po = toPo(units, { language: 'pt-BR' });
    expect(run('msgfmt', ['--check-format', '--check-domain', '-o', '-', '-'], po)).toMatchObject({
      status: 0,
      stderr: '',
    });
    for (const args of [['--width=30'], ['--no-wrap', '--sort-output'], ['--strict']]) {
      const { status, stdout } = run('msgcat', [...args, '-'], po);
      expect(status).toBe(0);
      const { units: read, problems } = parsePo(stdout);
      expect(problems).toEqual([]);
      expect(read.toSorted((a, b) => Number(a.id) - Number(b.id))).toEqual(units);
    }
  },
);

it.skipIf(!hasPython)('writes CSV in which another reader finds the same cells', () => {
  const script =
    "import csv, io, json, sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode('utf-8-sig'), newline='')))))";
  const csv = toSheet(units, { source: 'es', target: 'pt' });
  const { status, stdout } = run('python3', ['-c', script], csv);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual([
    ['es', 'pt'],
    ['Hola, "Ana"; \\n\n', 'Olá\t"Ana"\n'],
    ["'- ¿Sí?\n- No.", 'Sim.\nNão.'],
    ["'=1+1", "'＝2;'=cmd|x!A1"],
    ['‏مرحبا', 'a\u2028b\u00A0'],
    ['Chau', ''],
  ]);
});
