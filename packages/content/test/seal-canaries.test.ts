import { pickCases } from '@comunal/test-kit/pick-cases';
import { createIdentity, sealBytes, sealEntry } from '@comunal/sealing';
import { commands as sealingCommands } from '@comunal/sealing/cli';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands as contentCommands } from '../src/cli/index.ts';
import { withFolder, writeFiles, type Files } from './support/folder.ts';

const key = await createIdentity();
const others = await createIdentity();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Strings of texts, which nothing but a file in clear may hold, whoever has the key. */
const texts = ['zqtitlevault', 'zqsummaryvault', 'zqroomvault', 'zqbodyvault', 'zqassetvault'];
const [title, summary, room, body, asset] = texts;
/** Strings of names, which are told to who has the key alone. */
const names = ['zqslugvault', 'zqnamevault'];
const [slug, name] = names;

const entry = `visibility: closed
title: ${title}
kind: conversation
summary: { es: "${summary}", en: "${summary}", pt: "${summary}" }
starts: 2030-03-08
mode: online
attendance: closed
room: ${room}
`;
const clear: Files = {
  [`private/events/${slug}.yaml`]: entry,
  [`private/events/${slug}.pt.md`]: `---\ntitle: ${title}\n---\n${body}\n`,
  [`private/events/${slug}/${name}.svg`]: `<svg xmlns="http://www.w3.org/2000/svg"><title>${asset}</title></svg>`,
};

type Keys = 'mine' | 'others' | 'none';
const keys: readonly Keys[] = ['mine', 'others', 'none'];

/** Calls a command, and returns all that it printed or threw. */
async function call(dir: string, keyOf: Keys, ...args: string[]): Promise<string> {
  let text = '';
  const output = { write: (line: string) => (text += line) };
  const env = {
    HOME: dir,
    COMUNAL_AGE_KEY: { mine: key.identity, others: others.identity, none: undefined }[keyOf],
  };
  const [first = '', ...rest] = args;
  const all = [...sealingCommands, ...contentCommands];
  const command =
    all.find((each) => each.name === `${first} ${rest[0]}`) ??
    all.find((each) => each.name === first);
  const { signal } = new AbortController();
  const context = { cwd: dir, env, stdout: output, stderr: output, locale: 'en', signal };
  try {
    await (await command?.load())?.run({ ...context, args: rest });
  } catch (thrown) {
    text += String(thrown);
  }
  return text;
}

/** Looks at the folder in every way that prints something. */
async function printAll(dir: string, keyOf: Keys): Promise<string> {
  const sealed = readdirSync(join(dir, 'sealed')).filter((each) => each.endsWith('.age'));
  const at = ['--dir', '.'];
  const calls = [
    ['unseal', '--list', ...at],
    ['unseal', '--list', '--json', ...at],
    ['unseal', '--all', ...at],
    ['seal', '--all', '--keep', ...at],
    ['seal', '--all', '--keep', '--json', ...at],
    ['recipients', 'list', '--json', ...at],
    ['recipients', 'add', others.recipient, ...at],
    ['recipients', 'remove', others.recipient, '--json', ...at],
    ['check', '.'],
    ['check', '.', '--json'],
    ['check', '.', '--mask-closed', '--json'],
    ['seal', '--all', ...at],
    ['seal', '--all', '--overwrite', ...at],
    ...sealed.map((file) => ['unseal', `sealed/${file}`, ...at]),
    ...(keyOf === 'mine' ? [] : sealed.map((file) => ['seal', 'textconv', `sealed/${file}`])),
  ];
  let text = '';
  for (const args of calls) text += await call(dir, keyOf, ...args);
  return text;
}

/** A folder in which an entry is sealed, and nothing in clear. */
function withSealed(work: (dir: string, sealed: string) => Promise<void>): Promise<void> {
  return withFolder(clear, async (dir) => {
    await call(dir, 'mine', 'recipients', 'add', key.recipient, '--dir', '.');
    await call(dir, 'mine', 'seal', '--all', '--dir', '.');
    rmSync(join(dir, 'private'), { recursive: true, force: true });
    const file = readdirSync(join(dir, 'sealed')).find((each) => each.endsWith('.age')) ?? '';
    await work(dir, join(dir, 'sealed', file));
  });
}

const damages: readonly (readonly [
  title: string,
  damage: (dir: string, sealed: string) => Promise<void> | void,
])[] = [
  ['as it is', () => undefined],
  ['cut off', (_, sealed) => writeFileSync(sealed, readFileSync(sealed).subarray(0, 900))],
  [
    'changed in one place',
    (_, sealed) =>
      writeFileSync(
        sealed,
        readFileSync(sealed, 'utf8').replace(/\w{8}\n-----END/, 'AAAAAAAA\n-----END'),
      ),
  ],
  ['in clear', (_, sealed) => writeFileSync(sealed, entry)],
  [
    'that holds no archive',
    async (_, sealed) => writeFileSync(sealed, await sealBytes(bytes(entry), [key.recipient])),
  ],
  [
    'of an unknown type',
    async (_, sealed) =>
      writeFileSync(
        sealed,
        await sealEntry([{ path: `unknown/${slug}.yaml`, data: bytes(entry) }], [key.recipient]),
      ),
  ],
  [
    'sealed twice',
    (dir, sealed) => writeFileSync(join(dir, 'sealed/abcdefghijklmnop.age'), readFileSync(sealed)),
  ],
  [
    'behind a link',
    (dir) => symlinkSync(join(dir, 'site.yaml'), join(dir, 'sealed/abcdefghijklmnop.age')),
  ],
  [
    'beside another version in clear',
    (dir) =>
      writeFiles(
        dir,
        Object.fromEntries(
          Object.entries(clear).map(([path, text]) => [path, `${String(text)}# ${title}\n`]),
        ),
      ),
  ],
  [
    'beside a part of it in clear, and notes that are damaged',
    (dir) => {
      mkdirSync(join(dir, 'private/events'), { recursive: true });
      writeFileSync(join(dir, `private/events/${slug}.yaml`), `title: [${title}\n`);
      writeFileSync(join(dir, 'private/.unsealed.json'), `{"${title}`);
    },
  ],
  [
    'with recipients that are none',
    (dir) => writeFileSync(join(dir, 'sealed/recipients.txt'), `${key.identity}\n${title}\n`),
  ],
];

it.each(pickCases(damages, 2))(
  'prints no text of an entry %s, and its name to who has the key alone',
  (_, damage) =>
    withSealed(async (dir, sealed) => {
      await damage(dir, sealed);
      const isInClear = readdirSync(dir).includes('private');
      for (const keyOf of keys) {
        // What is in clear on this machine has its name in messages, and check quotes it without the key as well.
        if (!isInClear) rmSync(join(dir, 'private'), { recursive: true, force: true });
        const text = await printAll(dir, keyOf);
        expect(text.length).toBeGreaterThan(100);
        const hidden = keyOf === 'mine' || isInClear ? texts : [...texts, ...names];
        expect(hidden.filter((canary) => text.includes(canary))).toEqual([]);
        expect(text).not.toContain(key.identity.slice(-30));
        expect(text).not.toContain(others.identity.slice(-30));
      }
    }),
);

it('would notice a string that is printed', () =>
  withSealed(async (dir) => {
    const text = await printAll(dir, 'mine');
    expect(names.filter((canary) => text.includes(canary))).toEqual(names);
    const file = readdirSync(join(dir, 'sealed')).find((each) => each.endsWith('.age')) ?? '';
    const diff = await call(dir, 'mine', 'seal', 'textconv', `sealed/${file}`);
    expect(texts.filter((canary) => diff.includes(canary))).toEqual(texts);
  }));
