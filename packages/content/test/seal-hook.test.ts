import { pickCases } from '@comunal/test-kit/pick-cases';
import { execFileSync } from 'node:child_process';
import { createIdentity, sealEntry } from '@comunal/sealing';
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../src/cli/index.ts';
import { goodFiles, type Files } from './support/folder.ts';

/** A string of a closed entry, which stands in no output that others read. */
const canary = 'zqcasaazul';
const closed = 'title: Reunión\nstarts: 2030\n';
const openEvent = String(goodFiles['events/charla.yaml']);
const key = await createIdentity();
const sealed = await sealEntry(
  [{ path: `events/${canary}.yaml`, data: new TextEncoder().encode(closed) }],
  [key.recipient],
);
const sealedPath = 'sealed/abcdefghijklmnop.age';

/** A repository with the good folder in it, committed. */
function repository() {
  const root = mkdtempSync(join(tmpdir(), 'comunal-hook-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const git = (...args: string[]): string =>
    execFileSync(
      'git',
      ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args],
      {
        stdio: 'pipe',
        encoding: 'utf8',
      },
    );
  const write = (files: Files): void => {
    for (const [path, text] of Object.entries(files)) {
      const absolute = join(root, 'content', path);
      mkdirSync(dirname(absolute), { recursive: true });
      if (text === null) unlinkSync(absolute);
      else writeFileSync(absolute, text);
    }
  };
  const commit = (): void => void git('commit', '--quiet', '--no-verify', '-m', 'x');
  git('init', '--quiet');
  write({ ...goodFiles, 'private/.gitignore': '*\n' });
  git('add', '.');
  commit();
  return { root, git, write, commit, at: (path: string) => join(root, 'content', path) };
}

async function callHook(root: string, env: Record<string, string> = {}, ...args: string[]) {
  let out = '';
  const output = { write: (text: string) => (out += text) };
  const hook = commands.find(({ name }) => name === 'seal hook');
  const { signal } = new AbortController();
  const context = { cwd: root, env, stdout: output, stderr: output, locale: 'en', signal };
  const code = await (await hook?.load())?.run({ ...context, args: ['hook', ...args] });
  return { code, out };
}

type Repository = ReturnType<typeof repository>;

const refused: readonly (readonly [
  title: string,
  path: string,
  why: string,
  change: (repository: Repository) => void,
])[] = [
  [
    'an entry that says it is closed',
    `events/${canary}.yaml`,
    'closed and in clear',
    ({ write }) => write({ [`events/${canary}.yaml`]: `visibility: closed\n${closed}` }),
  ],
  [
    'an entry that does not say its visibility',
    `events/${canary}.yaml`,
    'does not say its visibility',
    ({ write }) => write({ [`events/${canary}.yaml`]: closed }),
  ],
  [
    'an entry for allies',
    `events/${canary}.yaml`,
    'for allies alone',
    ({ write }) => write({ [`events/${canary}.yaml`]: `visibility: allies\n${closed}` }),
  ],
  [
    'a visibility that there is not',
    `events/${canary}.yaml`,
    'closed and in clear',
    ({ write }) => write({ [`events/${canary}.yaml`]: `visibility: open\n${closed}` }),
  ],
  [
    'an entry in Markdown with closed front matter',
    `pages/${canary}.md`,
    'closed and in clear',
    ({ write }) => write({ [`pages/${canary}.md`]: '---\nvisibility: closed\n---\nHola\n' }),
  ],
  [
    'a closed entry that was committed before and is renamed',
    `events/${canary}.yaml`,
    'closed and in clear',
    ({ write, git, commit, at }) => {
      write({ 'events/otra.yaml': `visibility: closed\n${closed}` });
      git('add', '.');
      commit();
      renameSync(at('events/otra.yaml'), at(`events/${canary}.yaml`));
    },
  ],
  [
    'an entry that is closed in the index and public in the working tree',
    `events/${canary}.yaml`,
    'closed and in clear',
    ({ write, git }) => {
      write({ [`events/${canary}.yaml`]: `visibility: closed\n${closed}` });
      git('add', '.');
      write({ [`events/${canary}.yaml`]: openEvent });
    },
  ],
  [
    'a public entry that is closed where it stands',
    'events/charla.yaml',
    'closed and in clear',
    ({ write }) => write({ 'events/charla.yaml': openEvent.replace('public', 'closed') }),
  ],
  [
    'a closed node in a public event',
    'events/charla.yaml',
    'a part of it',
    ({ write }) =>
      write({
        'events/charla.yaml': `${openEvent}nodes: [{ visibility: closed, title: ${canary} }]\n`,
      }),
  ],
  [
    'a node that does not say its visibility',
    'events/charla.yaml',
    'a part of it',
    ({ write }) => write({ 'events/charla.yaml': `${openEvent}nodes: [{ title: ${canary} }]\n` }),
  ],
  [
    'a language file that is left of a deleted entry',
    'pages/manifiesto.es.md',
    'does not say its visibility',
    ({ write, git, commit }) => {
      write({
        'pages/manifiesto.yaml': 'visibility: public\ntitle: M\n',
        'pages/manifiesto.es.md': 'Hola\n',
      });
      git('add', '.');
      commit();
      write({ 'pages/manifiesto.yaml': null });
    },
  ],
  [
    'an entry that cannot be parsed',
    `events/${canary}.yaml`,
    'cannot be read',
    ({ write }) => write({ [`events/${canary}.yaml`]: `visibility: public\ntitle: [${canary}\n` }),
  ],
  [
    'a file that is forced out of private/',
    `private/events/${canary}.yaml`,
    'it is in private/',
    ({ write, git }) => {
      write({ [`private/events/${canary}.yaml`]: closed });
      git('add', '--force', `content/private/events/${canary}.yaml`);
    },
  ],
  [
    'a picture beside a closed entry',
    `events/${canary}/a.svg`,
    'no public entry names it',
    ({ write }) =>
      write({ [`private/events/${canary}.yaml`]: closed, [`events/${canary}/a.svg`]: '<svg/>' }),
  ],
  [
    'a picture that stays when its entry moves to private/',
    'publications/libro/portada.svg',
    'no public entry names it',
    ({ git }) => void git('rm', '--quiet', 'content/publications/libro.yaml'),
  ],
  [
    'an entry in clear under the name of a sealed one',
    sealedPath,
    'not sealed',
    ({ write }) => write({ [sealedPath]: closed }),
  ],
  [
    'an entry in clear in sealed/',
    `sealed/${canary}.yaml`,
    'not sealed',
    ({ write }) => write({ [`sealed/${canary}.yaml`]: closed }),
  ],
  [
    'a link that tells the name of a file in private/',
    'events/enlace.yaml',
    'a link into private/',
    ({ at }) => symlinkSync(`../private/events/${canary}.yaml`, at('events/enlace.yaml')),
  ],
  [
    'a copy of an entry that editors leave',
    `events/${canary}.yaml.txt`,
    'says that it is closed',
    ({ write }) => write({ [`events/${canary}.yaml.txt`]: `visibility: closed\n${closed}` }),
  ],
  [
    'an entry with an ending that is not read',
    `events/${canary}.yml`,
    'does not say its visibility',
    ({ write }) => write({ [`events/${canary}.yml`]: closed }),
  ],
  [
    'a closed entry in a folder of no type',
    `old/${canary}.yaml`,
    'says that it is closed',
    ({ write }) => write({ [`old/${canary}.yaml`]: `visibility: closed\n${closed}` }),
  ],
  [
    'an entry that does not say its visibility, in a folder whose name is misspelled',
    `eventos/${canary}.yaml`,
    'does not say its visibility',
    ({ write }) => write({ [`eventos/${canary}.yaml`]: closed }),
  ],
  [
    'an entry that does not say its visibility, beside a public one',
    `events/charla/${canary}.yaml`,
    'does not say its visibility',
    ({ write }) => write({ [`events/charla/${canary}.yaml`]: closed }),
  ],
  [
    'a copy of a closed entry that a merge leaves at the top',
    `${canary}.yaml.orig`,
    'says that it is closed',
    ({ write }) => write({ [`${canary}.yaml.orig`]: `visibility: closed\n${closed}` }),
  ],
  [
    'a secret key',
    'pages/manifiesto.es.md',
    'a secret key of age',
    ({ write }) =>
      write({
        'pages/manifiesto.yaml': 'visibility: public\n',
        'pages/manifiesto.es.md': `${key.identity}\n`,
      }),
  ],
  [
    'a secret key in what git takes for a binary file',
    'notas.dat',
    'a secret key of age',
    ({ write }) => write({ 'notas.dat': `\0\n${key.identity}\n` }),
  ],
  [
    'a secret key in UTF-16',
    'clave.txt',
    'a secret key of age',
    ({ write }) => write({ 'clave.txt': Buffer.from(`\ufeff${key.identity}\r\n`, 'utf16le') }),
  ],
  [
    'a secret key in UTF-16 that begins with the larger byte',
    'clave.txt',
    'a secret key of age',
    ({ write }) =>
      write({ 'clave.txt': Buffer.from(`\ufeff# x\n${key.identity}\n`, 'utf16le').swap16() }),
  ],
  [
    'a secret key in a file of which git shows no differences',
    'clave.env',
    'a secret key of age',
    ({ write }) =>
      write({ 'clave.env': `${key.identity}\n`, '../.gitattributes': '*.env -diff\n' }),
  ],
];

describe('the hook refuses', () => {
  it.each(pickCases(refused, 2, ([, , why]) => why))('%s', async (_, path, why, change) => {
    const repo = repository();
    change(repo);
    if (!repo.git('diff', '--cached', '--name-only')) repo.git('add', '.');
    const { code, out } = await callHook(repo.root);
    expect(code).toBe(1);
    expect(out).toContain(`content/${path}: `);
    expect(out).toContain(why);
    expect(out).not.toContain('AGE-SECRET');
    const masked = await callHook(repo.root, { CI: '1' }, '--json');
    expect(masked.code).toBe(1);
    expect(masked.out).not.toContain(canary);
  });
});

describe('the hook lets pass', () => {
  it.each<[string, (repository: Repository) => void]>([
    ['nothing at all', () => {}],
    [
      'sealed entries, with what belongs to them',
      ({ write }) =>
        write({
          [sealedPath]: sealed,
          'sealed/recipients.txt': `${key.recipient}\n`,
          'sealed/.gitattributes': '*.age diff=comunal\n',
        }),
    ],
    [
      'a sealed entry with the line ends of Windows',
      ({ write }) => write({ [sealedPath]: sealed.replaceAll('\n', '\r\n') }),
    ],
    [
      'a public entry that changes',
      ({ write }) => write({ 'events/charla.yaml': `${openEvent}# a\n` }),
    ],
    [
      'an entry that is public in the index and closed in the working tree',
      ({ write, git }) => {
        write({ 'events/otra.yaml': openEvent });
        git('add', '.');
        write({ 'events/otra.yaml': closed });
      },
    ],
    [
      'an unlisted entry',
      ({ write }) => write({ 'events/otra.yaml': openEvent.replace('public', 'unlisted') }),
    ],
    [
      'a public event with a public node',
      ({ write }) =>
        write({ 'events/charla.yaml': `${openEvent}nodes: [{ visibility: public, title: N }]\n` }),
    ],
    [
      'a picture that a public entry of the folder names',
      ({ write }) =>
        write({
          'events/comun/a.svg': '<svg/>',
          'events/charla.yaml': `${openEvent}picture: { path: comun/a.svg, alt: A }\n`,
        }),
    ],
    [
      'a closed entry that goes, and was committed before the hook was there',
      ({ write, git, commit }) => {
        write({ 'events/otra.yaml': closed });
        git('add', '.');
        commit();
        git('rm', '--quiet', 'content/events/otra.yaml');
      },
    ],
    [
      'a README and files outside the content folder',
      ({ write }) => write({ 'README.md': 'Hola\n', '../notas.md': 'visibility: closed\n' }),
    ],
    [
      'a file from which a secret key is taken out',
      ({ write, git, commit }) => {
        write({ '../.env': `KEY=${key.identity}\n` });
        git('add', '.');
        commit();
        write({ '../.env': 'KEY=\n' });
      },
    ],
    [
      'a file in private/ that git ignores',
      ({ write }) => write({ [`private/events/${canary}.yaml`]: closed }),
    ],
  ])('%s', async (_, change) => {
    const repo = repository();
    change(repo);
    if (!repo.git('diff', '--cached', '--name-only')) repo.git('add', '.');
    expect(await callHook(repo.root)).toEqual({ code: 0, out: '' });
  });

  it('no commit at all where it cannot ask git', async () => {
    const { root } = repository();
    rmSync(join(root, '.git'), { recursive: true });
    expect((await callHook(root)).code).toBe(1);
    expect((await callHook(root, {}, '--dir', 'other')).code).toBe(1);
  });
});
