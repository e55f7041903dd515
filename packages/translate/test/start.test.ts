import { parsePo, toPo } from '@comunal/exchange';
import { loadLanguages } from '@comunal/i18n/node';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { call, callWith } from './support/call.ts';
import { SITE, writeProject } from './support/write-project.ts';

const files = {
  'services/nube.yaml':
    'visibility: public\nname: Nube\nkind: files\nstate: running\nopenness: anyone\nfree: true\nsummary: { es: Para guardar archivos }\n',
  'events/taller.yaml': 'visibility: public\nstarts: 2030-03-08\ntitle: { es: Taller }\n',
};

const site = SITE.replace('languages:', '# Lenguas del sitio\nlanguages:');

it('adds a language to the site, of which all else stays, and writes what is most read', async () => {
  const root = await writeProject({ ...files, 'site.yaml': site });
  const { code, out, err } = await call(
    root,
    'start',
    'zap',
    '--name',
    'Diidxazá',
    '--format',
    'po',
  );
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('The site has one more language, as a draft: Diidxazá (zap).');
  expect(out).toContain('comunal translate import translations/zap.po');
  expect(out).toContain('/zap/');
  const yaml = await readFile(join(root, 'content/site.yaml'), 'utf8');
  expect(yaml).toBe(
    `${site.replace('[es, en, pt]', '[es, en, pt, zap]')}translations:\n  zap:\n    state: draft\n`,
  );
  expect(JSON.parse(await readFile(join(root, 'locales/zap/language.json'), 'utf8'))).toEqual({
    name: 'Diidxazá',
    fallback: ['es'],
  });
  const { units, language } = parsePo(await readFile(join(root, 'translations/zap.po'), 'utf8'));
  expect(language).toBe('zap');
  const ids = units.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining([
      'interface/common:skipToContent',
      'interface/site:nav.home',
      'interface/room:sees',
      'interface/donate:ways.only',
      'service/nube:summary',
      'site/site:tagline',
    ]),
  );
  expect(ids).not.toContain('event/taller:title');
  expect(ids).not.toContain('interface/site:library.title');
  expect(ids.indexOf('interface/site:nav.home')).toBeLessThan(ids.indexOf('interface/room:sees'));
});

it('brings the filled file back, and shows safety texts once they are reviewed', async () => {
  const root = await writeProject(files);
  await call(root, 'start', 'zap', '--format', 'po');
  const path = join(root, 'translations/zap.po');
  const { units } = parsePo(await readFile(path, 'utf8'));
  const filled = units.map((unit) => ({ ...unit, target: `[zap] ${unit.source}` }));
  await writeFile(path, toPo(filled, { language: 'zap' }));
  const imported = await call(root, 'import', 'translations/zap.po', '--yes');
  expect([imported.code, imported.err]).toEqual([0, '']);
  const nav: unknown = JSON.parse(await readFile(join(root, 'locales/zap/site.json'), 'utf8'));
  expect(nav).toMatchObject({ nav: { home: '[zap] Inicio' } });
  const reviewed = await call(
    root,
    'review',
    'interface/room',
    '--to',
    'zap',
    '--credit',
    'Na Luz',
  );
  expect([reviewed.code, reviewed.err]).toEqual([0, expect.not.stringContaining('by hand')]);
  const description: unknown = JSON.parse(
    await readFile(join(root, 'locales/zap/language.json'), 'utf8'),
  );
  expect(description).toMatchObject({
    fallback: ['es'],
    translations: { room: { state: 'reviewed', credit: 'Na Luz' }, video: { state: 'draft' } },
  });
});

it('takes the review of a collective’s own words, also in the language that its texts are written in', async () => {
  const site = SITE.replace('[es, en, pt]', '[pt, es]').replaceAll(', en: ', ', EN: ');
  const root = await writeProject({ 'site.yaml': site.replaceAll(/, EN: [^,}]*/g, '') });
  await mkdir(join(root, 'locales/pt'), { recursive: true });
  await writeFile(
    join(root, 'locales/pt/video.json'),
    '{ "sees": "Esse servidor vê de onde você vem." }',
  );
  const { code, out } = await call(root, 'review', 'interface/video', '--to', 'pt');
  expect([code, out]).toEqual([0, expect.stringContaining('interface/video (pt)')]);
  const [portuguese] = await loadLanguages(join(root, 'locales'));
  expect(portuguese?.messages['video']).toEqual({ sees: 'Esse servidor vê de onde você vem.' });
  expect((await call(root, 'review', 'interface/video', '--to', 'es')).code).toBe(2);
  expect((await call(root, 'review', 'site', '--to', 'pt')).code).toBe(2);
});

it('tells what it did not write, and why', async () => {
  const root = await writeProject({});
  await call(root, 'start', 'zap', '--format', 'po');
  const path = join(root, 'translations/zap.po');
  const { units } = parsePo(await readFile(path, 'utf8'));
  const targets: Readonly<Record<string, string>> = {
    'interface/video:play': '[zap] sin llaves',
    'interface/site:nav.home': '<b>Inicio</b>',
  };
  const filled = units.map((unit) => ({ ...unit, target: targets[unit.id] ?? '' }));
  await writeFile(path, toPo(filled, { language: 'zap' }));
  const { err } = await call(root, 'import', 'translations/zap.po', '--yes');
  expect(err).toContain('interface/video (play): the translation lacks a variable');
  expect(err).toContain('interface/site (nav.home): the tags of the translation are not');
  expect(existsSync(join(root, 'locales/zap/site.json'))).toBe(false);
});

it('takes the tag in any case, and other fallbacks', async () => {
  const root = await writeProject({});
  const { code } = await call(root, 'start', 'ZAP', '--fallback', 'en,es', '--format', 'po');
  expect(code).toBe(0);
  expect(JSON.parse(await readFile(join(root, 'locales/zap/language.json'), 'utf8'))).toEqual({
    fallback: ['en', 'es'],
  });
});

it('keeps a folder that is there', async () => {
  const root = await writeProject({});
  await mkdir(join(root, 'locales/zap'), { recursive: true });
  await writeFile(join(root, 'locales/zap/language.json'), '{ "name": "Diidxazá" }');
  expect((await call(root, 'start', 'zap', '--format', 'po')).code).toBe(0);
  const text = await readFile(join(root, 'locales/zap/language.json'), 'utf8');
  expect(text).toBe('{ "name": "Diidxazá" }');
});

it.each([
  ['zapoteco', 2, '“zapoteco” is not the tag of a language'],
  ['z', 2, '“z” is not the tag of a language'],
  ['../zap', 2, '“../zap” is not the tag of a language'],
  ['pt', 1, 'The site has the language pt already.'],
  ['PT', 1, 'comunal translate export --to pt'],
])('refuses to start %s', async (tag, expected, sentence) => {
  const root = await writeProject({});
  const { code, err } = await call(root, 'start', tag);
  expect([code, existsSync(join(root, 'locales'))]).toEqual([expected, false]);
  expect(err).toContain(sentence);
});

it('changes nothing where a file for translators is there, site.yaml is not, or cannot be changed', async () => {
  const root = await writeProject({});
  await mkdir(join(root, 'translations'));
  await writeFile(join(root, 'translations/zap.po'), 'x');
  expect((await call(root, 'start', 'zap', '--format', 'po')).err).toContain('is already there');
  expect((await call(root, 'start', 'zap', '--dir', 'nowhere')).err).toContain('no site.yaml');
  const aliases = 'tags: &a [es, en, pt]\nlanguages: *a\n';
  const odd = await writeProject({
    'site.yaml': SITE.replace('languages: [es, en, pt]\n', aliases),
  });
  const before = await readFile(join(odd, 'content/site.yaml'), 'utf8');
  await call(odd, 'start', 'zap');
  expect(await readFile(join(odd, 'content/site.yaml'), 'utf8')).toBe(before);
  expect(existsSync(join(odd, 'locales'))).toBe(false);
});

it.each(['es', 'en', 'pt'])('says what comes next in %s', async (locale) => {
  const root = await writeProject({});
  const { out } = await callWith(root, ['start', 'zap', '--format', 'po'], { locale });
  expect(out).not.toMatch(/translate:|\{\{/);
  expect(out).toContain('comunal translate review interface/room --to zap');
});
