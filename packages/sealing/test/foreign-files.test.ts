import { execFileSync, spawn } from 'node:child_process';
import { readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { acquireLock } from '@comunal/http/node';
import { describe, expect, it, vi } from 'vitest';
import { createIdentity, sealEntry } from '../src/index.ts';
import { useFolder } from './support/use-folder.ts';

vi.mock('../src/entries/seal-entry.ts', { spy: true });

const { call, env, list, path, read, write } = useFolder();
const mine = await createIdentity();
const others = await createIdentity();
const foreign = 'content/sealed/abcdefghijklmnop.age';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A content folder with one sealed entry. */
async function begin(): Promise<void> {
  env['COMUNAL_AGE_KEY'] = mine.identity;
  await write('content/private/events/reunion.yaml', 'title: Reunión\n');
  await call('recipients', 'add', mine.recipient);
  await call('seal', '--all');
}

/** What somebody has sealed with other tools. */
async function plant(...paths: string[]): Promise<void> {
  const files = paths.map((each) => ({ path: each, data: bytes('title: x\n') }));
  await write(foreign, await sealEntry(files, [mine.recipient]));
}

describe('a lock', () => {
  it.each([
    ['seal', '--all'],
    ['unseal', '--all'],
    ['unseal', '--list'],
    ['recipients', 'add', others.recipient],
    ['recipients', 'list'],
  ])('keeps comunal %s %s from working while another process does', async (command, ...args) => {
    await begin();
    await write('content/private/events/otra.yaml', 'title: Otra\n');
    const before = await list();
    const lock = await acquireLock(path('content/.sealed-lock'));
    const { code, err } = await call(command, ...args);
    expect(code).toBe(1);
    expect(err).toContain(`Another process (${process.pid})`);
    if ('release' in lock) await lock.release();
    expect(await list()).toEqual(before);
    expect((await call(command, ...args)).code).toBe(0);
    expect(await list()).not.toContain('.sealed-lock');
  });

  it('of a process that was killed is no obstacle', async () => {
    await begin();
    const dead = spawn(process.execPath, ['--version']);
    await new Promise((done) => dead.once('close', done));
    await writeFile(path('content/.sealed-lock'), String(dead.pid));
    expect((await call('unseal', '--all')).code).toBe(0);
  });
});

describe('a link', () => {
  it('in place of a sealed file is neither read nor written through', async () => {
    await begin();
    await write(
      'elsewhere.age',
      await sealEntry([{ path: 'events/x.yaml', data: bytes('x') }], [mine.recipient]),
    );
    const before = await read('elsewhere.age');
    await symlink('../../elsewhere.age', path(foreign));
    const listed = await call('unseal', '--list');
    expect(listed.code).toBe(1);
    expect(listed.err).toContain(`${foreign}: In sealed/ there is a link`);
    expect(listed.out).not.toContain('events/x');
    const added = await call('recipients', 'add', others.recipient);
    expect(added.code).toBe(1);
    expect(added.err).toContain(`${foreign}: In sealed/ there is a link`);
    expect(await read('elsewhere.age')).toBe(before);
  });

  it.each(['recipients.txt', ''])('in place of sealed/%s is not written through', async (name) => {
    await begin();
    await call('unseal', '--all');
    const target = path(name ? 'elsewhere.txt' : 'elsewhere');
    await rm(path(`content/sealed/${name}`), { recursive: true });
    await write(name ? 'elsewhere.txt' : 'elsewhere/recipients.txt', `${mine.recipient}\n`);
    await symlink(target, path(`content/sealed${name ? `/${name}` : ''}`));
    for (const [command, ...args] of [
      ['recipients', 'add', others.recipient],
      ['recipients', 'list'],
      ['seal', '--all'],
    ] as const) {
      const { code, err } = await call(command, ...args);
      expect(code).toBe(1);
      expect(err).toContain('In sealed/ there is a link');
    }
    expect(await readFile(name ? target : `${target}/recipients.txt`, 'utf8')).toBe(
      `${mine.recipient}\n`,
    );
  });
});

describe('a sealed file', () => {
  it('that is a pipe does not keep anybody waiting', async () => {
    await begin();
    execFileSync('mkfifo', [path(foreign)]);
    expect((await call('unseal', '--list')).err).toContain('no ordinary file');
    expect((await call('seal', 'textconv', foreign)).code).toBe(1);
  });

  it('that is larger than any entry is not read', async () => {
    await begin();
    await writeFile(path(foreign), '');
    await truncate(path(foreign), 2 ** 31);
    const { code, err } = await call('unseal', '--list');
    expect(code).toBe(1);
    expect(err).toContain(`${foreign}: The files of the entry have more than 64 MB`);
  });

  it.each([
    ['of an import', ['imports/wordpress/a.yaml']],
    ['of a type that there is not', ['sitios/x.yaml']],
    ['without a text', ['events/x/cartel.svg']],
    ['with a text of another form alone', ['events/x.yml']],
    ['with a slug that is none', ['events/a--b.yaml']],
    ['with a name of 300 letters', ['events/x.yaml', `events/x/${'ñ'.repeat(300)}`]],
  ])('%s is refused, and the others are opened', async (_, paths) => {
    await begin();
    await plant(...paths);
    const { code, err } = await call('unseal', '--all');
    expect(code).toBe(1);
    expect(err).toContain(`${foreign}: That sealed file does not hold`);
    expect(await list()).toContain('private/events/reunion.yaml');
    expect((await list()).filter((name) => name.startsWith('private/'))).toHaveLength(2);
  });

  it('with a name as long as disks take is sealed and opened', async () => {
    await begin();
    const name = `content/private/events/otra/${'ñ'.repeat(125)}.svg`;
    await write('content/private/events/otra.yaml', 'title: Otra\n');
    await write(name, '<svg/>');
    expect((await call('seal', '--all')).code).toBe(0);
    expect((await call('unseal', '--all')).code).toBe(0);
    expect(await read(name)).toBe('<svg/>');
  });

  it('that a process was writing when it was killed is cleared away', async () => {
    await begin();
    const partial = `${foreign}.6f9619ff-8b86-4011-b42d-00cf4fc964ff`;
    await write(partial, '-----BEGIN AGE');
    await call('recipients', 'list');
    await expect(stat(path(partial))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

it('names what seal --all leaves in clear', async () => {
  await begin();
  await write('content/private/events/nueva.yaml', 'title: Nueva\n');
  await write('content/private/events/nueva/cartel.svg', '<svg/>');
  for (const name of [
    'events/otra.yml',
    'events/Otra.yaml',
    'events/suelta/foto.jpg',
    'events/nueva.borrador.yaml',
    'eventos/otra.yaml',
    'notas.txt',
    'imports/wordpress/a.yaml',
    'consents/log.jsonl',
    '.gitignore',
  ])
    await write(`content/private/${name}`, 'x');
  const { code, err } = await call('seal', '--all');
  expect(code).toBe(0);
  const left = [...err.matchAll(/^(\S+) belongs to no entry, and stays in clear\.$/gm)];
  expect(left.map(([, name]) => name?.slice('content/private/'.length))).toEqual([
    'eventos/otra.yaml',
    'events/Otra.yaml',
    'events/nueva.borrador.yaml',
    'events/otra.yml',
    'events/suelta/foto.jpg',
    'notas.txt',
  ]);
});

it('seals no files behind a link in private/, and deletes none of them', async () => {
  await begin();
  await write('photos/mine.jpg', 'x');
  await write('drafts/otra.yaml', 'title: x\n');
  await write('content/private/events/nueva.yaml', 'title: Nueva\n');
  await symlink(path('photos'), path('content/private/events/nueva'));
  await symlink(path('drafts/otra.yaml'), path('content/private/events/otra.yaml'));
  const { code, out, err } = await call('seal', '--all');
  expect(code).toBe(0);
  expect(out).not.toContain('events/otra');
  for (const name of ['nueva', 'otra.yaml'])
    expect(err).toContain(`content/private/events/${name} belongs to no entry`);
  expect(await read('photos/mine.jpg')).toBe('x');
  expect(await read('drafts/otra.yaml')).toBe('title: x\n');
});

it('seals nothing of a folder of private/ that is a link', async () => {
  await begin();
  await write('drafts/otra.yaml', 'title: x\n');
  await symlink(path('drafts'), path('content/private/articles'));
  const { code, out, err } = await call('seal', '--all');
  expect(code).toBe(0);
  expect(out).not.toContain('articles/otra');
  expect(err).toContain('content/private/articles belongs to no entry');
  expect(await read('drafts/otra.yaml')).toBe('title: x\n');
});

it('does not delete what an editor saved while the entry was sealed', async () => {
  await begin();
  await call('unseal', '--all');
  await write('content/private/events/reunion.yaml', 'title: Antes\n');
  vi.mocked(sealEntry).mockImplementationOnce(async (...args) => {
    const sealed = await sealEntry(...args);
    await write('content/private/events/reunion.yaml', 'title: Durante\n');
    return sealed;
  });
  const { code, err } = await call('seal', '--all');
  expect(code).toBe(1);
  expect(err).toContain('events/reunion changed while it was sealed');
  expect(await read('content/private/events/reunion.yaml')).toBe('title: Durante\n');
  expect((await call('seal', '--all')).code).toBe(0);
  expect((await call('unseal', '--all')).code).toBe(0);
  expect(await read('content/private/events/reunion.yaml')).toBe('title: Durante\n');
});

it.each([
  ['seal', '--all'],
  ['recipients', 'add', others.recipient],
])('leaves what git brings while comunal %s works', async (command, ...args) => {
  await begin();
  await call('unseal', '--all');
  await write('content/private/events/reunion.yaml', 'title: Mía\n');
  const name = (await list()).find((each) => each.endsWith('.age')) ?? '';
  const pulled = await sealEntry(
    [{ path: 'events/reunion.yaml', data: bytes('title: De otra persona\n') }],
    [mine.recipient],
  );
  vi.mocked(sealEntry).mockImplementationOnce(async (files, recipients) => {
    await write(`content/${name}`, pulled);
    return sealEntry(files, recipients);
  });
  const { code, err } = await call(command, ...args);
  expect(code).toBe(1);
  expect(err).toContain('changed while this was sealing');
  expect(await read(`content/${name}`)).toBe(pulled);
  expect(await read('content/private/events/reunion.yaml')).toBe('title: Mía\n');
});

it('does not wait for a key file that is a pipe', async () => {
  await begin();
  delete env['COMUNAL_AGE_KEY'];
  execFileSync('mkfifo', ['-m', '600', path('key.txt')]);
  env['COMUNAL_AGE_KEY_FILE'] = 'key.txt';
  const { code, err } = await call('unseal', '--all');
  expect(code).toBe(1);
  expect(err).toContain('key file is no file');
});
