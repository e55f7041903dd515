import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { LoaderContext } from 'astro/loaders';
import { describe, expect, it, onTestFinished } from 'vitest';
import { comunalLoader } from '../src/astro/index.ts';
import { commands } from '../src/cli/index.ts';
import type { CheckReport } from '../src/cli/index.ts';
import { fakeContext } from './support/fake-astro.ts';
import { changed, goodFiles, withFolder, type Files } from './support/folder.ts';

interface Case {
  readonly title: string;
  readonly code: string;
  readonly plant: Files;
  readonly change?: (dir: string) => void | Promise<void>;
}

/** Files whose visibility nobody knows, since they are not read or cannot be. All are called «secret» something. */
const cases: readonly Case[] = [
  { title: 'another ending', code: 'unknown-file', plant: { 'events/secreto.yml': 'a: 1' } },
  {
    title: 'a name that is no slug',
    code: 'bad-file-name',
    plant: { 'events/Secreto Grande.yaml': '' },
  },
  {
    title: 'twins',
    code: 'duplicate-slug',
    plant: { 'events/secreto.yaml': 'kind: secreta', 'events/secreto.md': '---\n---\n' },
  },
  {
    title: 'an entry in a folder of files',
    code: 'unknown-file',
    plant: { 'events/secreto/a.yaml': 'a: 1' },
  },
  { title: 'a hidden file', code: 'hidden-file', plant: { 'events/.secreto.yaml.swp': '' } },
  { title: 'a folder of no type', code: 'unknown-folder', plant: { 'secreto/a.yaml': 'a: 1' } },
  {
    title: 'a link',
    code: 'link-outside',
    plant: {},
    change: (dir) => symlinkSync(import.meta.filename, join(dir, 'events/secreto.yaml')),
  },
  {
    title: 'visibility twice',
    code: 'duplicate-key',
    plant: {
      'events/secreto.yaml': 'visibility: public\ntitle: Secreta\nvisibility: closed\n',
    },
  },
  {
    title: 'YAML that is none, of an entry that would be public',
    code: 'yaml-syntax',
    plant: { 'events/secreto.yaml': 'visibility: public\ntitle: La casa: secreta\n' },
  },
  {
    title: 'front matter without an end',
    code: 'front-matter',
    plant: { 'pages/secreto.es.md': '---\nvisibility: public\ntitle: Secreta\n' },
  },
  {
    title: 'Latin-1',
    code: 'invalid-utf8',
    plant: { 'events/secreto.yaml': Buffer.from([0x61, 0x3a, 0x20, 0xf1]) },
  },
  {
    title: 'a socket',
    code: 'unreadable-file',
    plant: {},
    change: async (dir) => {
      const server = createServer().listen(join(dir, 'events/secreto.yaml'));
      await once(server, 'listening');
      onTestFinished(() => void server.close());
    },
  },
];

async function checkWith(args: readonly string[]): Promise<string> {
  let written = '';
  const output = { write: (text: string) => (written += text) };
  const { run } = (await commands[0]?.load()) ?? {};
  const { signal } = new AbortController();
  await run?.({ args, cwd: '/', env: {}, stdout: output, stderr: output, locale: 'en', signal });
  return written;
}

async function logOf(dir: string): Promise<string> {
  const { context, lines } = fakeContext();
  const thrown: unknown = await comunalLoader({ dir, type: 'page', locale: 'en' })
    .load(context as LoaderContext)
    .catch((error: unknown) => error);
  return inspect([lines, thrown], { depth: 10 });
}

it.each(cases)(
  'a file that may be closed is named to its author alone: $title',
  async ({ code, plant, change }) => {
    await withFolder(plant, async (dir) => {
      await change?.(dir);
      const masked = await checkWith([dir, '--mask-closed', '--json']);
      const texts = [masked, await checkWith([dir, '--mask-closed']), await logOf(dir)];
      for (const text of texts) expect(text).not.toMatch(/secret/i);
      const { problems } = JSON.parse(masked) as CheckReport;
      const problem = problems.find((each) => each.code === code);
      expect(problem).toMatchObject({ file: '', line: 1, column: 1, path: [] });
      expect(problem?.messages.en).toMatch(/not named|closed entry/);
      expect(await checkWith([dir])).toMatch(/secret/i);
    });
  },
);

it('names the file of the site and the line, but quotes no wrong organization of it', async () => {
  const files = changed('site.yaml', 'organization: colectiva', 'organization: secreta');
  await withFolder(files, async (dir) => {
    const [line] =
      /^.*reference to an entry.*$/m.exec(await checkWith([dir, '--mask-closed'])) ?? [];
    expect(line).toMatch(/\/site\.yaml:\d+:\d+: error: /);
    expect(line).not.toContain('secreta');
    expect(await logOf(dir)).not.toContain('secreta');
  });
});

it('suggests a file name to its author, but not to others', async () => {
  await withFolder({ 'events/secreto.yml': '' }, async (dir) => {
    expect(await checkWith([dir])).toContain('Rename it to “secreto.yaml”.');
    expect(await checkWith([dir, '--mask-closed'])).toMatch(/^a file: warning: /m);
  });
});

it('reports to others a reference to an entry whose file is not read, without its name', async () => {
  const files: Files = {
    'people/Secreta.yml': 'name: Eva',
    'pages/secretos.es.md':
      '---\ntitle: M\nvisibility: public\n---\n[ella](../people/secreta.yaml)\n',
    'events/charla.yaml': String(goodFiles['events/charla.yaml']).replace('/ada', '/secreta'),
  };
  await withFolder(files, async (dir) => {
    const masked = (await checkWith([dir, '--mask-closed'])).replaceAll('secretos', '');
    for (const text of [masked, await logOf(dir)]) expect(text).not.toMatch(/secreta/i);
    expect(masked).toContain('reference to an entry that does not exist');
    expect(await checkWith([dir])).toContain('“person/secreta”');
  });
});

it.each([
  ['that has another type', 'who: person/ada', 'who: organization/secreta'],
  ['whose type is not said', 'who: person/ada', 'who: secreta'],
  [
    'by a link out of the folder',
    'mode: online',
    `body: { es: '[e](../private/people/secreta.yaml)' }\nmode: online`,
  ],
])('reports to others a reference to a closed entry %s, without its name', async (_, from, to) => {
  const files: Files = {
    'private/people/secreta.yaml': 'name: Eva\n',
    ...changed('events/charla.yaml', from, to),
  };
  await withFolder(files, async (dir) => {
    for (const text of [await checkWith([dir, '--mask-closed']), await logOf(dir)])
      expect(text).not.toMatch(/secreta/i);
    expect(await checkWith([dir, '--mask-closed'])).toContain('not quoted here');
    expect(await checkWith([dir])).toContain('secreta');
  });
});

it('does not quote a broken link to others, because private/ may be missing there', async () => {
  const files: Files = {
    'private/events/secreto.yaml': 'title: "Secreta',
    'pages/manifiesto.es.md':
      '---\ntitle: M\nvisibility: public\n---\n[una](events/chrla) [otra](events/secreto)\n',
  };
  await withFolder(files, async (dir) => {
    const masked = await checkWith([dir, '--mask-closed']);
    expect(masked).not.toMatch(/chrla|secret/i);
    expect(masked).toMatch(/pages\/manifiesto\.es\.md:5:\d+: error: .*link/);
    expect(await checkWith([dir])).toContain('events/chrla');
  });
});

it('suggests no file of an entry that is not shown', async () => {
  const files: Files = {
    'publications/secreto.yaml': 'visibility: closed\n',
    ...changed('publications/libro.yaml', 'libro/portada.svg\n  alt', 'secret.yam\n  alt'),
  };
  await withFolder(files, async (dir) => {
    expect(await checkWith([dir, '--mask-closed'])).not.toContain('secreto');
  });
});

const campaign = (rail: string): Files => ({
  'campaigns/un-ano.yaml': `visibility: public
title: Un año
state: running
organization: colectiva
summary: { es: Un año, en: A year, pt: Um ano }
rails:
  - ${rail}
`,
});
const recording = (lines: string): Files => ({
  'recordings/grabacion.yaml': `visibility: public
title: Grabación
of: event/charla
languages: [es]
${lines}
`,
});
const person = (lines: string): Files => ({
  'people/ada.yaml': `${String(goodFiles['people/ada.yaml'])}${lines}\n`,
});
const event = (lines: string): Files => ({
  'events/charla.yaml': `${String(goodFiles['events/charla.yaml'])}${lines}\n`,
});
const withdrawn = 'consents: [{ scope: links, granted: 2021, withdrawn: 2022 }]';

describe('hidden parts of a visible entry', () => {
  it.each<[string, Files]>([
    ['a node without visibility', event('nodes: [{ guid: a111, title: Uno, starts: secreto }]')],
    [
      'a node for allies',
      event('nodes: [{ guid: a111, title: Uno, visibility: allies, starts: secreto }]'),
    ],
    [
      'links whose consent was withdrawn',
      person(`links: [{ label: x, url: 'http://red.example/secreto' }]\n${withdrawn}`),
    ],
    ['a biography without a consent', person('biography: { Secreto: x }')],
    ['a picture without a consent', person('picture: { path: secreto.png, alt: x }')],
    [
      'a reference in a recording without a consent',
      recording('credits: [{ who: person/secreto, role: speaker }]'),
    ],
    [
      'a file of a recording without a consent',
      recording('captions: [{ language: es, progress: { state: draft }, path: secreto.vtt }]'),
    ],
    [
      'a language of a hidden place',
      event('place: { name: { secreto: x }, level: venue, precision: hidden }'),
    ],
    [
      'the name of a place that is told less exactly',
      event('place: { name: { Secreto: x }, level: venue, within: [{ name: O, level: city }] }'),
    ],
    ['a way to give that is off', campaign('{ id: a, kind: secreto, label: x, enabled: false }')],
    ['a key that is no field', person('nombreSecreto: Eva')],
    ['a key of a node', event('nodes: [{ guid: a111, title: U, starts: 2021, secreto: 1 }]')],
    ['a key that is no language', event('audience: { secreto el martes: x }')],
    ['a room', event('room: [secreto]')],
    ['a note', event('notes: { secreto: 1 }')],
    ['a credit of whoever there is not', event('outcomes: [recording/secreto]')],
    ['a link that leads to nothing', event("body: { es: '[x](event/secreto)' }")],
    ['a file that is not there', event("body: { es: '![x](secreto.png)' }")],
    [
      'a key in an entry for allies',
      {
        'events/para-aliadas.yaml': String(goodFiles['events/charla.yaml'])
          .replace('public', 'allies')
          .replace('summary: {', 'summary: { "SECRETO Marta Perez habla el martes": x,'),
      },
    ],
  ])('are not quoted to others: %s', async (_, plant) => {
    await withFolder(plant, async (dir) => {
      const masked = await checkWith([dir, '--mask-closed', '--json']);
      const texts = [masked, await checkWith([dir, '--mask-closed']), await logOf(dir)];
      for (const text of texts) expect(text).not.toMatch(/secreto/i);
      const { problems } = JSON.parse(masked) as CheckReport;
      expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    });
  });

  it('are still located by file and line', async () => {
    const plant = event('nodes: [{ guid: a111, title: Uno, starts: secreto }]');
    await withFolder(plant, async (dir) => {
      expect(await checkWith([dir, '--mask-closed'])).toMatch(
        /events\/charla\.yaml:11:\d+: error: .*not quoted here.*: not a date/,
      );
      expect(await checkWith([dir])).toContain('“secreto” is not a date');
    });
  });

  it('have no location when a person withdrew the consent to their name', async () => {
    const plant: Files = {
      'people/secreta.yaml':
        'visibility: public\nname: Eva\nlinks: 1\nconsents: [{ scope: name, granted: 2021, withdrawn: 2022 }]\n',
    };
    await withFolder(plant, async (dir) => {
      const masked = await checkWith([dir, '--mask-closed']);
      expect(masked).not.toMatch(/secreta/);
      expect(masked).toMatch(/^a file: error: /m);
    });
  });

  it('do not prevent visible values from being quoted', async () => {
    await withFolder(changed('events/charla.yaml', '2021-08-05', '2021-8-5'), async (dir) => {
      expect(await checkWith([dir, '--mask-closed'])).toContain(
        '“2021-8-5” is not a date. Write it like 2021, 2021-08 or 2021-08-05. Did you mean “2021-08-05”?',
      );
    });
  });
});
