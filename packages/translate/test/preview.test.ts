import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '@comunal/test-kit/environment';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { call, callWith } from './support/call.ts';
import { writeBuilder } from './support/write-builder.ts';
import { writeProject } from './support/write-project.ts';

const EVENT = `visibility: public
starts: 2030-03-08
kind: workshop
mode: online
attendance: open
title:
  es: Taller de redes
  pt: Oficina de redes
summary:
  es: Para empezar
translations: { pt: { state: machine }, en: { state: wished } }
`;
const files = {
  'events/taller.yaml': EVENT,
  'events/cerrado.yaml': EVENT.replace('public', 'closed'),
  'events/aliadas.yaml': EVENT.replace('public', 'allies'),
  'events/oculto.yaml': EVENT.replace('public', 'unlisted'),
};

/** A folder for temporary files that nobody else has. */
let temporary: string;
beforeEach(async () => {
  temporary = await writeProject({});
  vi.stubEnv('TMPDIR', temporary);
  return () => vi.unstubAllEnvs();
});
const left = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('comunal-preview-'));

describe('comunal translate preview', () => {
  it('writes one file, with what a translator has to know above the page', async () => {
    const root = await writeProject(files);
    await writeBuilder(
      root,
      '<title>Oficina</title><link rel=stylesheet href="/a.css"><p>Oficina</p>',
    );
    const { code, out, err } = await call(root, 'preview', 'event/taller', '--to', 'pt');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      'preview-event-taller.pt.html: the page as the site will show it, in one',
    );
    const html = await readFile(join(root, 'preview-event-taller.pt.html'), 'utf8');
    expect(html).toContain('<!-- comunal translate preview: uma prévia em um só arquivo');
    expect(html).toContain('<title>Prévia: Oficina</title><style>p{color:red}</style>');
    expect(html).toContain('lang="pt"');
    expect(html).toContain('Foi traduzida por um programa e ninguém revisou ainda. Falta 1 texto');
    expect(left()).toEqual([]);
  });

  it('says why visitors do not see what safety depends on', async () => {
    const root = await writeProject({ 'events/taller.yaml': `${EVENT}safety: true\n` });
    await writeBuilder(root, '<p>Taller</p>');
    await call(root, 'preview', 'event/taller', '--to', 'pt');
    expect(await readFile(join(root, 'preview-event-taller.pt.html'), 'utf8')).toContain(
      'Desta página depende a segurança de alguém: quem visita o site não vê o texto neste idioma',
    );
  });

  it('takes the path of a file for the name of its entry, and replaces a former preview', async () => {
    const root = await writeProject(files);
    await writeBuilder(root, '<p>Oficina</p>');
    const args = ['preview', 'content/events/oculto.yaml', '--to', 'PT', '--output', 'a.html'];
    expect((await call(root, ...args)).code).toBe(0);
    const { out } = await call(root, ...args, '--json');
    expect(JSON.parse(out)).toEqual({
      version: 1,
      file: join(root, 'a.html'),
      entry: 'event/oculto',
      language: 'pt',
      bytes: expect.any(Number) as number,
      omissions: [],
    });
  });

  it('shows the translations of a file before they are imported', async () => {
    const root = await writeProject({ 'events/taller.yaml': EVENT });
    await writeBuilder(
      root,
      '<p>Oficina</p>',
      `fs.writeFileSync(projectDir + '/unsaved.json', JSON.stringify(Object.fromEntries(unsaved)))`,
    );
    await call(root, 'export', '--to', 'pt');
    const path = join(root, 'translations/pt.po');
    const po = (await readFile(path, 'utf8')).replace(
      /(msgid "Para empezar"\nmsgstr )""/,
      '$1"Para começar"',
    );
    await writeFile(path, po);
    const args = ['preview', 'event/taller', '--to', 'pt', '--from', 'translations/pt.po'];
    const { code, err } = await call(root, ...args);
    expect([code, err]).toEqual([0, '']);
    const unsaved = JSON.parse(await readFile(join(root, 'unsaved.json'), 'utf8')) as object;
    expect(unsaved).toEqual({
      'events/taller.yaml': expect.stringContaining('pt: Para começar') as string,
    });
    expect(await readFile(join(root, 'content/events/taller.yaml'), 'utf8')).toBe(EVENT);
    const html = await readFile(join(root, 'preview-event-taller.pt.html'), 'utf8');
    expect(html).toContain('Traz as traduções de pt.po, que ainda não estão no site.');
    // Of the text that was missing, nothing is said any more.
    expect(html).not.toContain('Falta 1 texto');
  });

  it('names on stderr what is not in the file', async () => {
    const root = await writeProject(files);
    await writeBuilder(
      root,
      '<img src="/nada.png"><img src="https://otro.example/a.png"><audio src=a.mp3>',
    );
    const { code, err } = await call(root, 'preview', 'event/taller', '--to', 'en');
    expect(code).toBe(0);
    expect(err).toBe(
      'Missing from the preview, since the site does not have it: /nada.png\n' +
        'Missing from the preview, since it is on another server: https://otro.example/a.png\n',
    );
  });

  it.each(['event/cerrado', 'event/aliadas', 'event/nada'])(
    'says of %s no more than of an entry that is not there',
    async (entry) => {
      const root = await writeProject(files);
      await writeBuilder(root, '<p>Nada</p>');
      const { code, out, err } = await call(root, 'preview', entry, '--to', 'pt');
      expect([code, out]).toEqual([1, '']);
      expect(err).toBe(
        `There is no public or unlisted entry called ${entry}: it has no page to show.\n`,
      );
    },
  );

  it('says when an entry is shown on no page', async () => {
    const root = await writeProject(files);
    await writeBuilder(root, '');
    const { code, err } = await call(root, 'preview', 'organization/colectiva', '--to', 'pt');
    expect([code, err]).toEqual([
      1,
      'organization/colectiva has no page on which it is shown: ask for that of an entry that names it.\n',
    ]);
  });

  it.each([
    ['nada', '“nada” is not the name of an entry.'],
    ['poema/x', '“poema/x” is not the name of an entry.'],
    ['event/', '“event/” is not the name of an entry.'],
  ])('refuses %j, which names no entry', async (entry, sentence) => {
    const root = await writeProject(files);
    const { code, err } = await call(root, 'preview', entry, '--to', 'pt');
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it('leaves a file alone that is no preview', async () => {
    const root = await writeProject(files);
    await writeBuilder(root, '<p>Oficina</p>');
    await writeFile(join(root, 'a.html'), 'Otra cosa.');
    const { code, err } = await call(
      root,
      'preview',
      'event/taller',
      '--to',
      'pt',
      '--output',
      'a.html',
    );
    expect(code).toBe(1);
    expect(err).toContain('a.html exists and is not a preview: it is left alone.');
    expect(await readFile(join(root, 'a.html'), 'utf8')).toBe('Otra cosa.');
  });

  it('shows the errors of the content as a check does, and names nothing that is closed', async () => {
    const root = await writeProject({
      ...files,
      'events/taller.yaml': EVENT.replace('summary', 'sumary'),
      'events/cerrado.yaml': EVENT.replace('public', 'closed').replace('starts', 'start'),
    });
    await writeBuilder(root, '<p>Oficina</p>');
    const { code, err } = await callWith(root, ['preview', 'event/taller', '--to', 'pt'], {
      locale: 'es',
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^content\/events\/taller\.yaml:9:1: .*«summary»/m);
    expect(err).toContain('una entrada cerrada: ');
    expect(err).not.toContain('cerrado');
    expect(err).toContain('el sitio tampoco se construye con ellos');
  });
});

describe('a project that is no site of the toolkit', () => {
  it('is told what to do where the package is missing, or too old', async () => {
    const root = await writeProject(files);
    const args = ['preview', 'event/taller', '--to', 'pt'];
    expect((await call(root, ...args)).err).toContain(
      '@comunal/astro, which makes the page, is not installed here.',
    );
    const folder = join(root, 'node_modules/@comunal/astro');
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'package.json'),
      '{"name":"@comunal/astro","exports":"./index.js"}',
    );
    await writeFile(join(folder, 'index.js'), '');
    expect((await call(root, ...args)).err).toContain(
      'is of a version that makes no previews yet.',
    );
  });

  it.each(['no-config', 'no-integration'])('is told what to do for %s', async (code) => {
    const root = await writeProject(files);
    await writeBuilder(root, '', `throw Object.assign(new Error('x'), { code: '${code}' })`);
    const { err } = await call(root, 'preview', 'event/taller', '--to', 'pt');
    expect(err).toContain('There is no site of @comunal/astro here: astro.config is missing, or');
    expect(err).toContain('open the page in a browser and save it as a “complete page”.');
  });
});

describe('a build', () => {
  it('says why it failed, where, and no secret of the environment', async () => {
    const root = await writeProject(files);
    await writeBuilder(
      root,
      '',
      `throw Object.assign(new Error('Bad ' + process.env.SITE_TOKEN), { loc: { file: 'src/Foot.astro', line: 3 } })`,
    );
    const { code, err } = await callWith(root, ['preview', 'event/taller', '--to', 'pt'], {
      env: childEnvironment({ SITE_TOKEN: 'gH45-secret' }),
    });
    expect(code).toBe(1);
    expect(err).toBe(
      'The site could not be built, so there is no preview: src/Foot.astro:3: Bad •••\n',
    );
    expect(left()).toEqual([]);
  });

  it('prints nothing of what the project prints', async () => {
    const root = await writeProject(files);
    await writeBuilder(root, '<p>Oficina</p>', `console.log(process.env); console.error('x')`);
    const { out, err } = await call(root, 'preview', 'event/taller', '--to', 'pt');
    expect([out.split('\n').length, err]).toEqual([2, '']);
  });

  it('says so when its process ends', async () => {
    const root = await writeProject(files);
    await writeBuilder(root, '', 'process.exit(7)');
    const { err } = await call(root, 'preview', 'event/taller', '--to', 'pt');
    expect(err).toContain('there is no preview: exit 7');
  });

  it('is ended, and leaves nothing, when somebody stops the command', async () => {
    const root = await writeProject(files);
    // What never ends, and says who it is.
    await writeBuilder(
      root,
      '',
      `await fs.promises.writeFile(projectDir + '/pid', String(process.pid)); await new Promise(() => setInterval(() => {}, 1000))`,
    );
    const stop = new AbortController();
    const ended = callWith(root, ['preview', 'event/taller', '--to', 'pt'], {
      signal: stop.signal,
    });
    // A file that is being written is there before its text is.
    const readPid = (): number =>
      existsSync(join(root, 'pid')) ? Number(readFileSync(join(root, 'pid'), 'utf8')) : 0;
    await expect.poll(readPid).toBeGreaterThan(0);
    const pid = readPid();
    stop.abort();
    await ended.catch(() => undefined);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(readdirSync(root).toSorted()).toEqual([
      'content',
      'node_modules',
      'package.json',
      'pid',
    ]);
    expect(left()).toEqual([]);
  });
});
