import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePo } from '@comunal/exchange';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { call } from './support/call.ts';

/** The invented collective, whose texts are in three languages, some of them closed. */
const SAMPLE = join(import.meta.dirname, '../../../examples/collective-site/content-sample');

/** What is said of the texts, not of the file: names that stay as they are, capitals, and what nobody has translated. */
const STYLE = new Set(['unchanged', 'untranslated', 'simplecaps', 'sentencecount']);

function run(command: string, ...args: string[]) {
  return spawnSync(command, args, { encoding: 'utf8' });
}

const isThere = (command: string): boolean => run(command, '--help').status === 0;
const hasPrograms = ['pofilter', 'pocount', 'po2csv', 'msgfmt'].every(isThere);

/** Exports the sample site to a folder of this test. */
async function exportSample(language: string) {
  const root = await mkdtemp(join(tmpdir(), 'comunal-toolkit-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const { code } = await call(root, 'export', '--to', language, '--dir', SAMPLE);
  expect(code).toBe(0);
  const file = join(root, 'translations', `${language}.po`);
  const { units, problems } = parsePo(await readFile(file));
  expect(problems).toEqual([]);
  return { root, file, units };
}

describe.each(['pt', 'en'])('the PO file of the sample site in %s', (language) => {
  beforeEach(({ skip }) => skip(!hasPrograms, "needs Debian's translate-toolkit and gettext"));

  it('has no error that pofilter or gettext finds', async () => {
    const { root, file, units } = await exportSample(language);
    const findings = join(root, 'found.po');
    expect(run('pofilter', `--language=${language}`, '-i', file, '-o', findings)).toMatchObject({
      status: 0,
    });
    const names = (await readFile(findings, 'utf8')).matchAll(/^# \(pofilter\) (\w+)/gm);
    expect([...names].flatMap(([, name = '']) => (STYLE.has(name) ? [] : name))).toEqual([]);
    const { status, stderr } = run('msgfmt', '--check', '--statistics', '-o', '/dev/null', file);
    expect(status).toBe(0);
    // Gettext would have the name and the address of a person.
    expect(
      [...stderr.matchAll(/header field '([\w-]+)' missing/g)].map(([, name]) => name),
    ).toEqual(['Project-Id-Version', 'PO-Revision-Date', 'Last-Translator', 'Language-Team']);
    const translated = units.filter(({ target }) => target !== '').length;
    expect(stderr).toContain(`${translated} translated messages`);
  });

  it('is counted and turned into a table with all its texts, and none that is closed', async () => {
    const { root, file, units } = await exportSample(language);
    expect(run('pocount', '--csv', file).stdout.split('\n')[1]?.split(/, ?/)).toContain(
      String(units.length),
    );
    const sheet = join(root, 'sheet.csv');
    expect(run('po2csv', file, sheet).status).toBe(0);
    const text = await readFile(sheet, 'utf8');
    expect(text.match(/^"base=[\w-]+","/gm)).toHaveLength(units.filter(({ base }) => base).length);
    expect(text).not.toContain('canary');
  });
});
