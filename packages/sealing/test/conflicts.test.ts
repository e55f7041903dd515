import { cp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIdentity, Identities, sealEntry } from '../src/index.ts';
import { useFolder } from './support/use-folder.ts';

const { call, env, list, path, read, write } = useFolder();
const mine = await createIdentity();
const others = await createIdentity();
const identities = await Identities.parse(mine.identity);
const reunion = 'content/private/events/reunion.yaml';
const state = 'content/private/.unsealed.json';

/** A content folder with one sealed entry that was unsealed. Returns the path of the sealed file. */
async function begin(): Promise<string> {
  env['COMUNAL_AGE_KEY'] = mine.identity;
  await write(reunion, 'title: Reunión\n');
  await call('recipients', 'add', mine.recipient);
  await call('seal', '--all');
  expect((await call('unseal', '--all')).code).toBe(0);
  return `content/${(await list()).find((name) => name.endsWith('.age'))}`;
}

/** What somebody else has sealed meanwhile, as git would bring it. */
async function pull(sealed: string, text = 'title: De otra persona\n'): Promise<void> {
  const data = new TextEncoder().encode(text);
  await write(sealed, await sealEntry([{ path: 'events/reunion.yaml', data }], [mine.recipient]));
}

const sealedText = async (sealed: string): Promise<string> => {
  const [file] = await identities.openEntry(await read(sealed));
  return Buffer.from(file?.data ?? []).toString();
};

describe('comunal seal of an entry that somebody else has sealed meanwhile', () => {
  it('seals nothing, neither this entry nor the others, and says how to go on', async () => {
    const sealed = await begin();
    await pull(sealed);
    await write(reunion, 'title: Mía\n');
    await write('content/private/events/asamblea.yaml', 'title: Asamblea\n');
    const before = await list();
    const { code, out, err } = await call('seal', '--all');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(
      `events/reunion: ${sealed} is no longer the version that you opened; somebody has sealed another since.\n`,
    );
    expect(err).toContain('--overwrite');
    expect(err).not.toContain('Mía');
    expect(await list()).toEqual(before);
    expect(await sealedText(sealed)).toBe('title: De otra persona\n');
    expect(await read(reunion)).toBe('title: Mía\n');
  });

  it('refuses also a copy that nobody has changed', async () => {
    const sealed = await begin();
    await pull(sealed);
    expect((await call('seal', '--all')).code).toBe(1);
    expect(await sealedText(sealed)).toBe('title: De otra persona\n');
  });

  it('seals over it with --overwrite, and says so', async () => {
    const sealed = await begin();
    await pull(sealed);
    await write(reunion, 'title: Mía\n');
    const { code, out } = await call('seal', '--all', '--overwrite');
    expect(code).toBe(0);
    expect(out).toContain(`your version took the place of another in ${sealed}`);
    expect(await sealedText(sealed)).toBe('title: Mía\n');
  });

  it('seals it where both hold the same', async () => {
    const sealed = await begin();
    await pull(sealed, 'title: Igual\n');
    await write(reunion, 'title: Igual\n');
    expect(await call('seal', '--all')).toMatchObject({ code: 0 });
    expect(await list()).not.toContain('private/events/reunion.yaml');
  });

  it('seals it after the sealed version was opened again and changed', async () => {
    const sealed = await begin();
    await pull(sealed);
    await rename(path(reunion), path('mine.yaml'));
    expect((await call('unseal', '--all')).code).toBe(0);
    await write(reunion, 'title: De las dos\n');
    expect((await call('seal', '--all')).code).toBe(0);
    expect(await sealedText(sealed)).toBe('title: De las dos\n');
  });

  it.each([
    ['nothing says', () => rm(path(state)), 'nothing says'],
    ['a damaged file says', () => writeFile(path(state), '{"entries": {"eve'), 'nothing says'],
    ['another form of file says', () => writeFile(path(state), '[null]'), 'nothing says'],
  ])('refuses where %s what it was opened from', async (_, damage, why) => {
    const sealed = await begin();
    await damage();
    await write(reunion, 'title: Mía\n');
    const { code, err } = await call('seal', '--all');
    expect(code).toBe(1);
    expect(err).toContain(why);
    expect(await sealedText(sealed)).toBe('title: Reunión\n');
  });

  it('refuses where the file that it was opened from is gone or does not open, and names it', async () => {
    const sealed = await begin();
    const name = basename(sealed);
    await write(sealed, 'damaged');
    const damaged = await call('seal', '--all');
    expect(damaged).toMatchObject({ code: 1 });
    expect(damaged.err).toContain(`you opened it from content/sealed/${name}, which your key does`);
    await rm(path(sealed));
    const gone = await call('seal', '--all');
    expect(gone).toMatchObject({ code: 1 });
    expect(gone.err).toContain(`${name}, which is no longer there`);
    expect((await call('seal', '--all', '--overwrite')).code).toBe(0);
    expect(await sealedText(sealed)).toBe('title: Reunión\n');
  });

  it('refuses an entry outside private/ that is sealed with other contents', async () => {
    await begin();
    await rm(path('content/private'), { recursive: true });
    await write('content/events/reunion.yaml', 'title: Vieja\n');
    const { code, err } = await call('seal', 'content/events/reunion.yaml');
    expect(code).toBe(1);
    expect(err).toContain('nothing says');
  });

  it('does not take the recipients of somebody for another version', async () => {
    const sealed = await begin();
    await call('recipients', 'add', others.recipient);
    await write(reunion, 'title: Mía\n');
    expect((await call('seal', '--all')).code).toBe(0);
    expect(await sealedText(sealed)).toBe('title: Mía\n');
  });
});

describe('what says from which version an entry was opened', () => {
  it('is for its owner alone, holds no text, and goes with the last entry in clear', async () => {
    await begin();
    expect((await stat(path(state))).mode & 0o777).toBe(0o600);
    expect(await read(state)).not.toContain('Reunión');
    await call('seal', '--all');
    expect(await list()).not.toContain('private/.unsealed.json');
  });

  it('is kept up by seal --keep', async () => {
    const sealed = await begin();
    for (const text of ['title: b\n', 'title: c\n']) {
      await write(reunion, text);
      expect((await call('seal', '--all', '--keep')).code).toBe(0);
      expect(await sealedText(sealed)).toBe(text);
    }
  });

  it('is forgotten where unseal --force ends halfway, so that half an entry is not sealed', async () => {
    const sealed = await begin();
    const files = ['events/reunion.yaml', 'events/reunion/cartel.svg'].map((name) => ({
      path: name,
      data: new TextEncoder().encode('title: De otra persona\n'),
    }));
    await write(sealed, await sealEntry(files, [mine.recipient]));
    await write('content/private/events/reunion', 'in the way');
    await expect(call('unseal', '--all', '--force')).resolves.toMatchObject({ code: 1 });
    expect(await read(reunion)).toContain('De otra persona');
    const { code, err } = await call('seal', '--all');
    expect(code).toBe(1);
    expect(err).toContain('nothing says');
  });
});

describe('comunal unseal', () => {
  it('does not mix files of an older version in, unless it is told to delete them', async () => {
    await begin();
    await write('content/private/events/reunion.pt.md', 'Olá\n');
    const { code, err } = await call('unseal', '--all');
    expect(code).toBe(1);
    expect(err).toContain('private/events/reunion.pt.md is not in the sealed entry');
    expect((await call('unseal', '--all', '--force')).code).toBe(0);
    expect(await list()).not.toContain('private/events/reunion.pt.md');
  });
});

describe('an entry that two people have sealed', () => {
  const twin = 'content/sealed/abcdefghijklmnop.age';

  it('is neither unsealed nor sealed, and is listed twice', async () => {
    const sealed = await begin();
    await call('seal', '--all');
    await cp(path(sealed), path(twin));
    const before = await readFile(path(twin), 'utf8');
    for (const operand of ['--all', 'events/reunion']) {
      const { code, err } = await call('unseal', operand);
      expect(code).toBe(1);
      expect(err).toContain('events/reunion is sealed more than once');
      expect(err).toContain(twin);
      expect(err).toContain(sealed);
    }
    const { code, out, err } = await call('unseal', '--list');
    expect(code).toBe(0);
    expect(out.match(/events\/reunion\n/g)).toHaveLength(2);
    expect(err).toContain('more than once');
    await write(reunion, 'title: Mía\n');
    for (const more of [[], ['--overwrite']]) {
      expect(await call('seal', '--all', ...more)).toMatchObject({ code: 1, out: '' });
      expect(await read(twin)).toBe(before);
    }
  });

  it('is unsealed by the name of one file, and sealed once the other is gone', async () => {
    const sealed = await begin();
    await call('seal', '--all');
    await cp(path(sealed), path(twin));
    await pull(sealed);
    expect((await call('unseal', twin)).code).toBe(0);
    expect(await read(reunion)).toBe('title: Reunión\n');
    await rm(path(sealed));
    await write(reunion, 'title: Una\n');
    expect((await call('seal', '--all')).code).toBe(0);
    expect(await sealedText(twin)).toBe('title: Una\n');
  });
});
