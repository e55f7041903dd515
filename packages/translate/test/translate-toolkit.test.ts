import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePo } from '@comunal/exchange';
import { findTool, getTool, needs, skipUnless } from '@comunal/test-kit/environment';
import { describe, expect, it, onTestFinished } from 'vitest';
import { call } from './support/call.ts';
import { writeProject } from './support/write-project.ts';

/** The invented collective, whose texts are in three languages, some of them closed. */
const SAMPLE = join(import.meta.dirname, '../../../examples/collective-site/content-sample');

/**
 * What is said of the texts, not of the file: names that stay as they are, capitals, what nobody has translated or reviewed.
 * Unreviewed translations of the sample end otherwise than their source, and leave out an address.
 */
const STYLE = new Set(
  'unchanged untranslated isfuzzy simplecaps sentencecount endpunc emails'.split(' '),
);

function run(command: string, ...args: string[]) {
  return spawnSync(command, args, { encoding: 'utf8' });
}

const toolkit = ['pofilter', 'pocount', 'po2csv', 'msgfmt'];

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

describe.each(['pt', 'en'])(
  'the PO file of the sample site in %s',
  needs(...toolkit),
  (language) => {
    it('has no error that pofilter or gettext finds', async () => {
      const { root, file, units } = await exportSample(language);
      const findings = join(root, 'found.po');
      expect(
        run(getTool('pofilter'), `--language=${language}`, '-i', file, '-o', findings),
      ).toMatchObject({
        status: 0,
      });
      const names = (await readFile(findings, 'utf8')).matchAll(/^# \(pofilter\) (\w+)/gm);
      expect([...names].flatMap(([, name = '']) => (STYLE.has(name) ? [] : name))).toEqual([]);
      const { status, stderr } = run(
        getTool('msgfmt'),
        '--check',
        '--statistics',
        '-o',
        '/dev/null',
        file,
      );
      expect(status).toBe(0);
      // Gettext would have the name and the address of a person.
      expect(
        [...stderr.matchAll(/header field '([\w-]+)' missing/g)].map(([, name]) => name),
      ).toEqual(['Project-Id-Version', 'PO-Revision-Date', 'Last-Translator', 'Language-Team']);
      const translated = units.filter(
        ({ target, needsReview }) => target !== '' && !needsReview,
      ).length;
      expect(stderr).toContain(`${translated} translated messages`);
    });

    it('is counted and turned into a table with all its texts, and none that is closed', async () => {
      const { root, file, units } = await exportSample(language);
      expect(run(getTool('pocount'), '--csv', file).stdout.split('\n')[1]?.split(/, ?/)).toContain(
        String(units.length),
      );
      const sheet = join(root, 'sheet.csv');
      expect(run(getTool('po2csv'), file, sheet).status).toBe(0);
      const text = await readFile(sheet, 'utf8');
      expect(text.match(/^"base=[\w-]+","/gm)).toHaveLength(
        units.filter(({ base }) => base).length,
      );
      // A translation that readers do not see before a review goes out to be reviewed, and marked so.
      const current = units.filter(({ needsReview }) => !needsReview);
      expect(JSON.stringify(current)).not.toContain('canary');
      expect(units.map(({ source }) => source).join('\n')).not.toContain('canary');
    });
  },
);

/** The Python that has the library, as that of Debian: another one may come first in the PATH. */
const python = findTool(
  'python3',
  (file) => run(file, '-c', 'import translate.storage.factory').status === 0,
);
const hasLibrary = skipUnless(python !== undefined, 'needs python3 with translate-toolkit');

/** What Weblate does when somebody translates a text again: the mark and the former source go, and a name comes. */
const SAVE_AS_WEBLATE = `
import sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
for unit in store.units:
    if unit.getcontext() == 'event/taller:title':
        assert unit.isfuzzy() and unit.prev_source == 'Taller de redes'
        unit.target = 'Oficina de redes livres'
        unit.markfuzzy(False)
        unit.prev_source = ''
store.updateheader(add=True, Last_Translator='Ana <ana@correo.example>', X_Generator='Weblate 5.17')
store.save()
`;

it('brings in what was translated again in Weblate, and no address', hasLibrary, async () => {
  const event = `visibility: public
starts: 2030-03-08
title:
  es: Taller de redes
  pt: Oficina de redes
`;
  const root = await writeProject({ 'events/taller.yaml': event });
  const path = join(root, 'content', 'events', 'taller.yaml');
  await call(root, 'review', 'event/taller', '--to', 'pt');
  await call(root, 'export', '--to', 'pt');
  const reviewed = await readFile(path, 'utf8');
  await writeFile(path, reviewed.replace('Taller de redes', 'Taller de redes libres'));
  await call(root, 'export', '--to', 'pt');

  const file = join(root, 'translations', 'pt.po');
  expect(run(python ?? '', '-c', SAVE_AS_WEBLATE, file)).toMatchObject({ status: 0, stderr: '' });
  expect(await call(root, 'import', 'translations/pt.po', '--yes')).toMatchObject({ code: 0 });
  const written = await readFile(path, 'utf8');
  expect(written).toContain('  es: Taller de redes libres\n  pt: Oficina de redes livres\n');
  // A person has to read it again beside the new source.
  expect(written).toContain('state: draft');
  expect(written).not.toMatch(/Ana|correo/);
  expect((await call(root, 'status', '--to', 'pt')).out).toContain('Source changed: 0.');
});
