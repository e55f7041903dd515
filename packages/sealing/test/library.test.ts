import { inspect } from 'node:util';
import fc from 'fast-check';
import { packTar } from 'modern-tar';
import { chmod } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { padSize } from '../src/entries/pad-size.ts';
import { formatIdentityFile, parseIdentityFile } from '../src/identities/identity-file.ts';
import {
  createIdentity,
  Identities,
  openSealed,
  parseRecipient,
  parseRecipients,
  readIdentities,
  sealBytes,
  sealEntry,
} from '../src/index.ts';
import { useFolder } from './support/use-folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const mine = await createIdentity();
const others = await createIdentity();
const identities = await Identities.parse(mine.identity);

describe('recipients', () => {
  it.each([
    [mine.identity, 'secret-as-recipient'],
    [`${mine.recipient.slice(0, -1)}${mine.recipient.endsWith('q') ? 'p' : 'q'}`, 'bad-recipient'],
    ['age1', 'bad-recipient'],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA', 'unsupported-recipient'],
    ['age1pq1qqqq', 'unsupported-recipient'],
    ['age1yubikey1qqqq', 'unsupported-recipient'],
    ['', 'bad-recipient'],
  ])('refuses %s without repeating it', (text, code) => {
    let thrown: unknown;
    try {
      parseRecipient(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'SealingError', code });
    const printed = inspect(thrown, { depth: 9, showHidden: true });
    expect(text.length > 10 && printed.includes(text.slice(8))).toBe(false);
  });

  it('reads a list with comments, each recipient once', () => {
    const list = `# two\n\n${mine.recipient}\n ${others.recipient} \n${mine.recipient}\n`;
    expect(parseRecipients(list)).toEqual([mine.recipient, others.recipient]);
  });
});

describe('sealing', () => {
  it('returns the same bytes, whatever they are', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 70_000 }), async (data) => {
        const sealed = await sealBytes(data, [others.recipient, mine.recipient]);
        expect(Buffer.from(await openSealed(sealed, identities)).equals(data)).toBe(true);
      }),
      { numRuns: 20 },
    ));

  it('says that something is for others, and does not call it damaged', async () => {
    const sealed = await sealBytes(bytes('Hola'), [others.recipient]);
    await expect(openSealed(sealed, identities)).rejects.toMatchObject({ code: 'no-match' });
  });

  it('refuses every sealed file in which one character has changed', async () => {
    const sealed = await sealBytes(bytes('Hola'), [mine.recipient]);
    for (let index = 0; index < sealed.length - 1; index += 7) {
      const character = sealed[index] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, index) + character + sealed.slice(index + 1);
      const opened = openSealed(changed, identities);
      await expect(opened).rejects.toMatchObject({ name: 'SealingError' });
    }
  });

  it('seals for a thousand recipients, and each can open it', async () => {
    const many: string[] = [];
    for (let index = 0; index < 1000; index++) many.push((await createIdentity()).recipient);
    const sealed = await sealBytes(bytes('Hola'), [...many, mine.recipient]);
    expect(Buffer.from(await openSealed(sealed, identities)).toString()).toBe('Hola');
  });

  const line = (length: number): string =>
    Buffer.alloc(length, 9).toString('base64').replace(/=+$/, '');
  it.each([
    [
      'a passphrase of a work factor of years',
      `-> scrypt ${line(16)} 40\n${line(32)}\n`,
      'no-match',
    ],
    ['a key of a plugin', `-> piv-p256 ${line(4)} ${line(33)}\n${line(32)}\n`, 'no-match'],
    ['a key against quantum computers', `-> mlkem768x25519 ${line(9)}\n${line(32)}\n`, 'no-match'],
    ['a million recipients', `-> X25519 ${line(32)}\n${line(32)}\n`.repeat(1_000_000), 'damaged'],
    ['a header without end', `-> X25519 ${'A'.repeat(10_000_000)}`, 'damaged'],
  ])('refuses what is sealed for %s, without computing', async (_, stanzas, code) => {
    const header = `age-encryption.org/v1\n${stanzas}--- ${line(32)}\n`;
    const opened = openSealed(new TextEncoder().encode(header), identities);
    await expect(opened).rejects.toMatchObject({ code });
  });

  it('calls what was cut off damaged, wherever it ends', async () => {
    const sealed = await sealBytes(bytes('Hola'), [mine.recipient]);
    for (let end = 0; end < sealed.trimEnd().length; end += 5)
      await expect(openSealed(sealed.slice(0, end), identities)).rejects.toMatchObject({
        code: 'damaged',
      });
  });

  it('seals for nobody never', async () => {
    await expect(sealBytes(bytes('Hola'), [])).rejects.toMatchObject({ code: 'no-recipients' });
  });
});

describe('entries', () => {
  it('gives entries of different sizes and numbers of files the same size', async () => {
    const sizes = new Set<number>();
    for (const count of [1, 2, 3])
      for (const length of [1, 900, 1500]) {
        const files = Array.from({ length: count }, (_, index) => ({
          path: `events/taller${index ? `.l${index}` : ''}.yaml`,
          data: bytes('x'.repeat(length)),
        }));
        sizes.add((await sealEntry(files, [mine.recipient])).length);
      }
    expect(sizes.size).toBe(1);
  });

  it('pads by 12% at most', () =>
    fc.assert(
      fc.property(fc.integer({ min: 8193, max: 2 ** 30 }), (size) => {
        const padded = padSize(size);
        expect(padded).toBeGreaterThanOrEqual(size);
        expect(padded / size).toBeLessThan(1.125);
        expect(padSize(padded)).toBe(padded);
      }),
    ));

  it.each([
    ['../events/x.yaml'],
    ['/events/x.yaml'],
    ['events/../../x.yaml'],
    ['events/./x.yaml'],
    ['events//x.yaml'],
    ['events\\x.yaml'],
    ['C:/x.yaml'],
    ['events/.git'],
    ['events/x/.git/config'],
    ['events/x/.GIT./config'],
    ['events/x/.g\u200cit/config'],
    ['events/x/GIT~1/config'],
    ['x.yaml'],
    ['events/x\n.yaml'],
  ])('refuses the path %j, whoever sealed it', async (path) => {
    const data = bytes('x');
    await expect(sealEntry([{ path, data }], [mine.recipient])).rejects.toMatchObject({
      code: 'bad-envelope',
    });
    const tar = await packTar([{ header: { name: path, size: 1 }, body: data }]);
    const sealed = await sealBytes(tar, [mine.recipient]);
    await expect(identities.openEntry(sealed)).rejects.toMatchObject({ code: 'bad-envelope' });
  });

  it('refuses links, two entries in one, and what is no archive', async () => {
    const link = { name: 'events/x.yaml', size: 0, type: 'symlink', linkname: '/etc' } as const;
    const two = ['events/x.yaml', 'events/y.yaml'].map((name) => ({
      header: { name, size: 1 },
      body: bytes('x'),
    }));
    for (const tar of [await packTar([{ header: link }]), await packTar(two), bytes('hola')]) {
      const sealed = await sealBytes(tar, [mine.recipient]);
      await expect(identities.openEntry(sealed)).rejects.toMatchObject({ code: 'bad-envelope' });
    }
  });
});

describe('identities', () => {
  const folder = useFolder();

  it('show no key in logs, JSON or errors', () => {
    const printed =
      inspect(identities, { depth: 9, showHidden: true }) + JSON.stringify(identities);
    expect(printed).not.toContain('SECRET');
  });

  it('come from all variables that are set', async () => {
    await folder.write('key.txt', `# public key: ${others.recipient}\n${others.identity}\n`);
    await chmod(folder.path('key.txt'), 0o600);
    const read = await readIdentities({
      env: {
        COMUNAL_AGE_KEY: mine.identity,
        COMUNAL_AGE_KEY_FILE: folder.path('key.txt'),
        COMUNAL_AGE_KEY_CMD: `cat '${folder.path('key.txt')}'`,
      },
    });
    expect(read?.recipients).toEqual([mine.recipient, others.recipient, others.recipient]);
  });

  it('are refused from a file that other accounts can open', async () => {
    await folder.write('key.txt', mine.identity);
    await chmod(folder.path('key.txt'), 0o640);
    const reading = readIdentities({ env: { COMUNAL_AGE_KEY_FILE: folder.path('key.txt') } });
    await expect(reading).rejects.toMatchObject({ code: 'file-not-private' });
  });

  it('do not repeat what a command that fails has printed', async () => {
    const reading = readIdentities({
      env: { COMUNAL_AGE_KEY_CMD: `echo ${mine.identity}; exit 3` },
    });
    const thrown: unknown = await reading.catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'command-failed' });
    expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain('SECRET');
  });

  it('are none where nothing is set', async () => {
    expect(await readIdentities({ env: { HOME: folder.path('home') } })).toBeUndefined();
  });

  it('are not computed for years from a key file that asks for it', async () => {
    const file = await formatIdentityFile(mine, 'cinco palabras', 12);
    const binary = Buffer.from(file.split('\n').slice(1, -2).join(''), 'base64').toString('latin1');
    const costly = Buffer.from(binary.replace(/^(-> scrypt \S+) 12$/m, '$1 30'), 'latin1');
    const body = costly.toString('base64').replace(/.{64}/g, '$&\n');
    const armored = `-----BEGIN AGE ENCRYPTED FILE-----\n${body}\n-----END AGE ENCRYPTED FILE-----\n`;
    const parsing = parseIdentityFile(armored, async () => 'cinco palabras');
    await expect(parsing).rejects.toMatchObject({ code: 'bad-identity' });
  });

  it('open a key file with its passphrase alone', async () => {
    const file = await formatIdentityFile(mine, 'cinco palabras al azar bastan', 12);
    expect(file).not.toContain(mine.recipient);
    const right = await parseIdentityFile(file, async () => 'cinco palabras al azar bastan');
    expect(right.recipients).toEqual([mine.recipient]);
    const wrong = parseIdentityFile(file, async () => 'otra');
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-passphrase' });
    const nobody = parseIdentityFile(file, async () => undefined);
    await expect(nobody).rejects.toMatchObject({ code: 'passphrase-needed' });
  });
});
