import { createIdentity, Identities, sealBytes, sealEntry } from '@comunal/sealing';
import { inspect } from 'node:util';
import type { LoaderContext } from 'astro/loaders';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { comunalLoader } from '../src/astro/index.ts';
import { commands } from '../src/cli/index.ts';
import { formatProblem, loadContent, type Content } from '../src/index.ts';
import { fakeContext } from './support/fake-astro.ts';
import { changed, withFolder, type Files } from './support/folder.ts';

const key = await createIdentity();
const others = await createIdentity();
const identities = await Identities.parse(key.identity);

/** Strings that stand in sealed entries and nowhere else. */
const canaries = Array.from(
  { length: 24 },
  (_, index) => `zq${index}vault${(index * 7919).toString(36)}`,
);
const [slug = '', title = '', room = '', wrongField = '', wrongValue = '', image = ''] = canaries;

const meeting = `visibility: closed
title: ${title}
kind: conversation
summary: { es: "${canaries[6]}", en: "${canaries[7]}", pt: "${canaries[8]}" }
starts: 2030-03-08
mode: online
attendance: closed
room: ${room}
picture: { path: ${slug}/${image}.svg, alt: ${canaries[9]} }
`;
const broken = meeting
  .replace('2030-03-08', wrongValue)
  .replace('mode:', `${wrongField}: 1\npartOf: ${canaries[10]}\nmode:`);

interface Sealed {
  readonly [name: string]: readonly (readonly [path: string, text: string])[];
}
const meetingFiles = [
  [`events/${slug}.yaml`, meeting],
  [`events/${slug}/${image}.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>'],
] as const;

/** Loads the good folder with sealed entries in it. */
function withSealed<T>(
  sealed: Sealed,
  work: (dir: string) => Promise<T>,
  files: Files = {},
  recipient = key.recipient,
): Promise<T> {
  return withFolder(files, async (dir) => {
    mkdirSync(join(dir, 'sealed'));
    writeFileSync(join(dir, 'sealed/recipients.txt'), `# ours\n${recipient}\n`);
    writeFileSync(join(dir, 'sealed/.gitattributes'), '*.age diff=comunal\n');
    for (const [name, entry] of Object.entries(sealed)) {
      const contents = entry.map(([path, text]) => ({
        path,
        data: new TextEncoder().encode(text),
      }));
      writeFileSync(join(dir, 'sealed', name), await sealEntry(contents, [recipient]));
    }
    return work(dir);
  });
}

const oneEntry: Sealed = { 'aaaaaaaaaaaaaaaa.age': meetingFiles };
const damaged: readonly (readonly [string, string])[] = [
  ['is no age file', 'hola'],
  ['holds no archive', await sealBytes(new TextEncoder().encode(title), [key.recipient])],
  [
    'holds no entry of a known type',
    await sealEntry(
      [{ path: `unknown/${slug}.yaml`, data: new Uint8Array([97]) }],
      [key.recipient],
    ),
  ],
];
const codesOf = ({ problems }: Content): string[] => problems.map(({ code }) => code);

describe('without a key', () => {
  it('counts sealed entries, and opens none', async () => {
    const content = await withSealed(oneEntry, (dir) => loadContent(dir));
    expect(content.entries).toHaveLength(6);
    expect(content.problems.map((problem) => formatProblem(problem, 'en'))).toEqual([
      'sealed: Sealed entries that were not read, since no key at hand opens them: 1.',
    ]);
  });

  it('counts those that are sealed for others', async () => {
    const load = (dir: string): Promise<Content> => loadContent(dir, { identities });
    const content = await withSealed(oneEntry, load, {}, others.recipient);
    expect(codesOf(content)).toEqual(['sealed-not-read']);
  });

  it('warns of a reference that may lead to one of them, and stops at a misspelled one', async () => {
    const files = changed('events/charla.yaml', 'person/ada', 'person/una-persona-distinta');
    const unknown = await withSealed(oneEntry, (dir) => loadContent(dir), files);
    expect(unknown.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['broken-reference', 'warning'],
      ['sealed-not-read', 'notice'],
    ]);
    expect(unknown.problems[0]?.messages.en).toContain('or it is one of the sealed ones');
    const misspelled = changed('events/charla.yaml', 'person/ada', 'person/adda');
    const { problems } = await withSealed(oneEntry, (dir) => loadContent(dir), misspelled);
    expect(problems.find(({ code }) => code === 'broken-reference')?.severity).toBe('error');
  });
});

describe('with a key', () => {
  const load = (dir: string): Promise<Content> => loadContent(dir, { identities });

  it('reads sealed entries as closed ones', async () => {
    const content = await withSealed(oneEntry, load);
    expect(content.problems).toEqual([]);
    expect(content.get('event', slug)?.visibility).toBe('closed');
    expect(content.toPublic().get('event', slug)).toBeUndefined();
  });

  it('lists entries in one order, whether they are sealed or not', async () => {
    const sealed: Sealed = {
      'aaaaaaaaaaaaaaaa.age': [['people/zoe.yaml', 'name: Zoe\n']],
      'bbbbbbbbbbbbbbbb.age': [['people/aba.yaml', 'name: Aba\n']],
      'cccccccccccccccc.age': [['people/b.yaml', 'name: Be\n']],
    };
    const content = await withSealed(sealed, load);
    expect(content.list('person').map((person) => person.slug)).toEqual(['aba', 'ada', 'b', 'zoe']);
  });

  it('finds the room of a sealed entry in a public text', async () => {
    const files = changed('events/charla.yaml', 'Qué se dijo', `Nos vemos en ${room}`);
    expect(codesOf(await withSealed(oneEntry, load, files))).toContain('closed-text');
  });

  it('turns a reference of a public entry into a notice, as for any closed entry', async () => {
    const sealed: Sealed = { 'aaaaaaaaaaaaaaaa.age': [['people/zoe.yaml', 'name: Zoe\n']] };
    const files = changed('events/charla.yaml', 'person/ada', 'person/zoe');
    expect(codesOf(await withSealed(sealed, load, files))).toEqual(['closed-reference']);
  });

  it('closes an entry that says that it is public', async () => {
    const sealed: Sealed = {
      'aaaaaaaaaaaaaaaa.age': [['people/zoe.yaml', 'visibility: public\nname: Zoe\n']],
    };
    const content = await withSealed(sealed, load);
    expect(codesOf(content)).toEqual(['public-in-private']);
    expect(content.problems[0]?.suggestion?.en).toContain('comunal unseal');
    expect(content.toPublic().get('person', 'zoe')).toBeUndefined();
  });

  it('reads the entry in clear while it is being edited', async () => {
    const files = { 'private/people/zoe.yaml': 'name: Zoe de hoy\n' };
    const sealed: Sealed = { 'aaaaaaaaaaaaaaaa.age': [['people/zoe.yaml', 'name: Zoe\n']] };
    const content = await withSealed(sealed, load, files);
    expect(codesOf(content)).toEqual(['sealed-and-clear']);
    expect(content.get('person', 'zoe')?.name).toBe('Zoe de hoy');
  });

  it('takes over what it has read before only where it is the same entry', async () => {
    await withSealed(oneEntry, async (dir) => {
      const before = await load(dir);
      const renamed = [{ path: 'events/otra.yaml', data: new TextEncoder().encode(meeting) }];
      const sealed = await sealEntry(renamed, [key.recipient]);
      writeFileSync(join(dir, 'sealed/aaaaaaaaaaaaaaaa.age'), sealed);
      const after = await loadContent(dir, { identities, previous: before });
      expect(after.list('event').map((event) => event.slug)).toEqual(['charla', 'otra']);
    });
  });

  it.each(damaged)('reports a sealed file that %s, by its name alone', async (_, text) => {
    const content = await withSealed({}, (dir) => {
      writeFileSync(join(dir, 'sealed/aaaaaaaaaaaaaaaa.age'), text);
      return load(dir);
    });
    expect(content.problems).toMatchObject([
      { code: 'sealed-damaged', file: 'sealed/aaaaaaaaaaaaaaaa.age', closed: true },
    ]);
  });

  it('passes over what comunal unseal notes of the versions it opened', async () => {
    const files = { 'private/.unsealed.json': '{"version":1,"entries":{}}' };
    expect(codesOf(await withFolder(files, load))).toEqual([]);
  });

  it('reports a file in sealed/ that is none of them', async () => {
    const files = { 'sealed/reunion.yaml': 'title: En claro\n' };
    const content = await withFolder(files, load);
    expect(codesOf(content)).toEqual(['unknown-file']);
    expect(content.problems[0]?.closed).toBe(true);
  });
});

describe('what is sealed', () => {
  const sealed: Sealed = {
    'aaaaaaaaaaaaaaaa.age': meetingFiles,
    'bbbbbbbbbbbbbbbb.age': [
      [`events/${canaries[11]}.yaml`, broken],
      [`events/${canaries[11]}.pt.md`, `---\ntitle: [${canaries[12]}\n---\n${canaries[13]}\n`],
    ],
    'cccccccccccccccc.age': [
      [`people/${canaries[14]}.yaml`, `name: ${canaries[15]}\nx: ${canaries[16]}\n`],
    ],
  };
  const leaksIn = (text: string): string[] => canaries.filter((each) => text.includes(each));

  it.each([
    ['without a key', {}],
    ['with a key', { COMUNAL_AGE_KEY: key.identity }],
    ['with a key in CI', { COMUNAL_AGE_KEY: key.identity, CI: '1' }],
    ['with a key that cannot be read', { COMUNAL_AGE_KEY: 'hola' }],
    ['with a key of somebody else', { COMUNAL_AGE_KEY: others.identity }],
  ])('is in no output of comunal check, %s', async (_, env) => {
    for (const more of [[], ['--json'], ['--mask-closed']])
      for (const locale of ['es', 'en', 'pt'] as const) {
        let out = '';
        const output = { write: (text: string) => (out += text) };
        await withSealed(sealed, async (dir) => {
          const check = commands.find(({ name }) => name === 'check');
          const context = { cwd: dir, env, stdout: output, stderr: output, locale };
          const signal = new AbortController().signal;
          await (await check?.load())?.run({ ...context, signal, args: ['.', ...more] });
        });
        expect(out).not.toBe('');
        expect(leaksIn(out)).toEqual([]);
        expect(out).not.toContain('AGE-SECRET');
      }
  });

  it.each([
    ['without a key', undefined, undefined],
    ['with a key', identities, title],
  ])('is in nothing that goes outside, %s', async (_, withKey, readTitle) => {
    const content = await withSealed(sealed, (dir) => loadContent(dir, { identities: withKey }));
    const publicContent = content.toPublic();
    const outside = inspect(
      [
        content.problems,
        content.languages,
        publicContent.assets,
        publicContent.pages('event'),
        publicContent.list('person'),
      ],
      { depth: 20, maxArrayLength: null, maxStringLength: null },
    );
    expect(leaksIn(outside)).toEqual([]);
    expect(content.get('event', slug)?.title).toBe(readTitle);
  });

  it('is nowhere in content that was loaded without a key', async () => {
    const content = await withSealed(sealed, (dir) => loadContent(dir));
    expect(leaksIn(inspect(content, { depth: 20, showHidden: true }))).toEqual([]);
  });

  it('is in no store and no log of Astro, which opens none of it, whatever key is set', async () => {
    vi.stubEnv('COMUNAL_AGE_KEY', key.identity);
    onTestFinished(() => void vi.unstubAllEnvs());
    await withSealed(sealed, async (dir) => {
      for (const type of ['event', 'person'] as const) {
        const fake = fakeContext();
        await comunalLoader({ dir, type }).load(fake.context as LoaderContext);
        const outcome = inspect([[...fake.entries.values()], fake.lines], { depth: 20 });
        expect(leaksIn(outcome)).toEqual([]);
        expect(fake.entries.size).toBe(1);
      }
    });
  });

  it('is in no calendar, feed or file of comunal export, whatever key is set', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'comunal-export-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    await withSealed(sealed, async (dir) => {
      let out = '';
      const output = { write: (text: string) => (out += text) };
      const env = { COMUNAL_AGE_KEY: key.identity };
      const { signal } = new AbortController();
      const context = { cwd: dir, env, stdout: output, stderr: output, locale: 'en', signal };
      const command = await commands.find(({ name }) => name === 'export')?.load();
      for (const format of ['json', 'ics', 'csv'])
        await command?.run({ ...context, args: [format, '.', '--out', join(outside, format)] });
      const files = readdirSync(outside, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => readFileSync(join(item.parentPath, item.name), 'utf8'));
      expect(files.join('\n') + out).toContain('charla');
      expect(leaksIn(files.join('\n') + out)).toEqual([]);
    });
  });

  it('is not in the folder in clear', async () => {
    const names = await withSealed(sealed, async (dir) =>
      readdirSync(dir, { recursive: true }).join('\n'),
    );
    expect(leaksIn(names)).toEqual([]);
  });
});

it('refuses identities that open nothing', async () => {
  const wrong = { identities: { openEntry: key.identity } };
  // @ts-expect-error: a program without types
  await expect(loadContent('content', wrong)).rejects.toThrow(TypeError);
});
