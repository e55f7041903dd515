import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { deleteClearFiles } from '../src/folder/clear-entry.ts';
import { createIdentity, Identities } from '../src/index.ts';
import { useFolder } from './support/use-folder.ts';

const folder = useFolder();
const { call, env, list, path, read, write } = folder;
const mine = await createIdentity();
const others = await createIdentity();

/** A content folder with one closed entry, sealed for one key that is at hand. */
async function begin(): Promise<void> {
  env['COMUNAL_AGE_KEY'] = mine.identity;
  await write('content/private/events/reunion.yaml', 'title: Reunión\n');
  await write('content/private/events/reunion.pt.md', 'Olá\n');
  await write('content/private/events/reunion/cartel.svg', '<svg/>');
  await call('recipients', 'add', mine.recipient);
}

const sealedName = async (): Promise<string> =>
  (await list()).find((name) => name.endsWith('.age')) ?? '';

describe('comunal seal', () => {
  it('seals an entry with all its files under a name that tells nothing, and deletes them', async () => {
    await begin();
    const { code, out } = await call('seal', '--all');
    expect(code).toBe(0);
    expect(out).toMatch(/^events\/reunion: sealed as content\/sealed\/[a-z2-7]{16}\.age\n$/);
    expect(await list()).toEqual([await sealedName(), 'sealed/recipients.txt'].toSorted());
    const identities = await Identities.parse(mine.identity);
    const files = await identities.openEntry(await read(`content/${await sealedName()}`));
    expect(files.map((file) => file.path)).toEqual([
      'events/reunion.pt.md',
      'events/reunion.yaml',
      'events/reunion/cartel.svg',
    ]);
  });

  it('keeps the name of an entry that is sealed again, and the file where nothing changed', async () => {
    await begin();
    await call('seal', '--all', '--keep');
    const name = await sealedName();
    const before = await read(`content/${name}`);
    await call('seal', 'content/private/events/reunion.yaml', '--keep');
    expect(await read(`content/${name}`)).toBe(before);
    await write('content/private/events/reunion.yaml', 'title: Otra\n');
    await call('seal', '--all');
    expect(await sealedName()).toBe(name);
    expect(await read(`content/${name}`)).not.toBe(before);
  });

  it.each([
    ['without a key', async () => void delete env['COMUNAL_AGE_KEY'], 'no key at hand'],
    [
      'with a key that is no recipient',
      async () => void (env['COMUNAL_AGE_KEY'] = others.identity),
      'could not open',
    ],
    [
      'without recipients',
      () => write('content/sealed/recipients.txt', '# none\n'),
      'no recipient',
    ],
  ])('changes nothing %s', async (_, prepare, why) => {
    await begin();
    await prepare();
    const before = await list();
    const { code, err } = await call('seal', '--all');
    expect(code).toBe(1);
    expect(err).toContain(why);
    expect(await list()).toEqual(before);
  });

  it('puts back what it deleted when another file of the entry cannot be deleted', async () => {
    await begin();
    await write('content/private/events/reunion.yaml.d/x', '');
    const files = ['events/reunion.pt.md', 'events/reunion.yaml.d'].map((name) => ({
      path: name,
      data: Buffer.from('Olá\n'),
    }));
    const deleting = deleteClearFiles(path('content'), true, files);
    await expect(deleting).rejects.toMatchObject({ code: 'ERR_FS_EISDIR' });
    expect(await read('content/private/events/reunion.pt.md')).toBe('Olá\n');
  });

  it('says that git may hold in clear what stood outside private/', async () => {
    await begin();
    await write('content/events/taller.yaml', 'title: Taller\n');
    const { err } = await call('seal', 'content/events/taller.yaml');
    expect(err).toContain('its history keeps them in clear');
  });

  it.each([['content/private/imports/x.yaml'], ['content/site.yaml'], ['../x.yaml']])(
    'refuses %s, which is no entry',
    async (file) => {
      await begin();
      expect((await call('seal', file)).code).toBe(2);
    },
  );
});

describe('comunal unseal', () => {
  it('writes the files into private/, for their owner alone', async () => {
    await begin();
    await call('seal', '--all');
    const { code } = await call('unseal', 'events/reunion');
    expect(code).toBe(0);
    expect(await read('content/private/events/reunion.yaml')).toBe('title: Reunión\n');
    expect((await stat(path('content/private/events/reunion.yaml'))).mode & 0o77).toBe(0);
  });

  it('lists names of entries only to who can open them', async () => {
    await begin();
    await call('seal', '--all');
    expect((await call('unseal', '--list')).out).toContain('events/reunion');
    env['COMUNAL_AGE_KEY'] = others.identity;
    const { out, err } = await call('unseal', '--list');
    expect(out).toBe('');
    expect(err).toContain('1 sealed entry cannot be opened');
  });

  it('does not write over a file that differs, unless it is told to', async () => {
    await begin();
    await call('seal', '--all', '--keep');
    await write('content/private/events/reunion.yaml', 'title: En curso\n');
    const { code, err } = await call('unseal', '--all');
    expect(code).toBe(1);
    expect(err).toContain('private/events/reunion.yaml');
    expect(await read('content/private/events/reunion.yaml')).toBe('title: En curso\n');
    await call('unseal', '--all', '--force');
    expect(await read('content/private/events/reunion.yaml')).toBe('title: Reunión\n');
  });

  it('opens nothing where git would take it', async () => {
    await begin();
    await call('seal', '--all');
    execFileSync('git', ['init', '--quiet', path('')]);
    await mkdir(path('content/private'), { recursive: true });
    const { code, err } = await call('unseal', '--all');
    expect(code).toBe(1);
    expect(err).toContain('does not ignore private/');
  });

  it('opens nothing into a link that stands for the private folder', async () => {
    await begin();
    await call('seal', '--all');
    execFileSync('git', ['init', '--quiet', path('')]);
    await rm(path('content/private'), { recursive: true, force: true });
    await mkdir(path('public'));
    await symlink('../public', path('content/private'));
    const { code, err } = await call('unseal', '--all');
    expect(code).toBe(1);
    expect(err).toContain('does not ignore private/');
    expect(await readdir(path('public'))).toEqual([]);
  });

  it('opens nothing where git ignores other files of the private folder', async () => {
    await begin();
    await call('seal', '--all');
    execFileSync('git', ['init', '--quiet', path('')]);
    await write('content/private/.gitignore', '*\n!events/\n!events/**\n');
    const { code, err } = await call('unseal', '--all');
    expect(code).toBe(1);
    expect(err).toContain('does not ignore private/');
    expect(await list()).not.toContain('private/events/reunion.yaml');
  });
});

describe('comunal recipients', () => {
  it('adds a recipient for whom everything is sealed again', async () => {
    await begin();
    await call('seal', '--all');
    const { code, out, err } = await call('recipients', 'add', others.recipient);
    expect([code, out]).toEqual([0, '2 keys open what is sealed.\n1 entry was sealed again.\n']);
    expect(err).toContain('history of git');
    env['COMUNAL_AGE_KEY'] = others.identity;
    expect((await call('unseal', '--list')).out).toContain('events/reunion');
    expect((await call('recipients', 'list')).out).toContain(`${others.recipient} (your key)`);
  });

  it('removes one, and says what that does not take back', async () => {
    await begin();
    await call('recipients', 'add', others.recipient);
    await call('seal', '--all');
    const { err } = await call('recipients', 'remove', others.recipient);
    expect(err).toContain('keeps what it opened');
    env['COMUNAL_AGE_KEY'] = others.identity;
    expect((await call('unseal', '--list')).out).toBe('');
  });

  it('changes nothing when one entry of several cannot be opened', async () => {
    await begin();
    await call('seal', '--all');
    await write('content/sealed/abcdefghijklmnop.age', 'damaged');
    const before = await Promise.all((await list()).map((name) => read(`content/${name}`)));
    const { code, err } = await call('recipients', 'add', others.recipient);
    expect(code).toBe(1);
    expect(err).toContain('nothing was changed');
    expect(await Promise.all((await list()).map((name) => read(`content/${name}`)))).toEqual(
      before,
    );
  });

  it('puts back the folder of a process that died while it replaced it', async () => {
    await begin();
    await call('seal', '--all');
    const before = await list();
    await rename(path('content/sealed'), path('content/.sealed-before'));
    await mkdir(path('content/.sealed-next'));
    await writeFile(path('content/.sealed-next/recipients.txt'), '');
    await call('recipients', 'list');
    expect(await list()).toEqual(before);
  });

  it('keeps comments, and one recipient at least', async () => {
    await begin();
    await write('content/sealed/recipients.txt', `# ours\n${mine.recipient}\n`);
    expect((await call('recipients', 'remove', mine.recipient)).code).toBe(1);
    await call('recipients', 'add', others.recipient);
    expect(await read('content/sealed/recipients.txt')).toBe(
      `# ours\n${mine.recipient}\n${others.recipient}\n`,
    );
  });

  it('does not repeat a secret key that was typed in place of a recipient', async () => {
    const { code, out, err } = await call('recipients', 'add', mine.identity);
    expect(code).toBe(1);
    expect(out + err).not.toContain(mine.identity.slice(16));
    expect(err).toContain('secret key');
  });
});

describe('comunal seal keygen', () => {
  it('writes a key that its owner alone can read, prints its recipient, and never writes over one', async () => {
    const { code, out, err } = await call('seal', 'keygen');
    expect(code).toBe(0);
    expect(out).toMatch(/^age1\w{58}\n$/);
    expect(out + err).not.toContain('SECRET');
    const file = path('home/.config/comunal/seal/key.txt');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await call('seal', 'keygen')).code).toBe(1);
    expect((await call('recipients', 'add', out.trim())).code).toBe(0);
    await chmod(file, 0o644);
    expect((await call('recipients', 'list')).err).toContain('chmod 600');
  });
});

describe('comunal seal textconv', () => {
  it('shows what was sealed to who has the key, and a sum to others', async () => {
    await begin();
    await call('seal', '--all');
    const name = `content/${await sealedName()}`;
    expect((await call('seal', 'textconv', name)).out).toContain(
      '== events/reunion.yaml\ntitle: Reunión\n',
    );
    delete env['COMUNAL_AGE_KEY'];
    expect((await call('seal', 'textconv', name)).out).toMatch(
      /^Sealed entry, not opened \(sha256 \w{64}\)\n$/,
    );
  });
});
