import type * as FsPromises from 'node:fs/promises';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createIdentity, Identities } from '../src/index.ts';
import { useFolder } from './support/use-folder.ts';

/** Which change of the disk fails, counted from 1; 0 for none. */
const fault = vi.hoisted(() => ({ at: 0, count: 0, isKilled: false, kind: 'kill' }));

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof FsPromises>();
  /** Counts a change, and throws where it is to fail: whoever was killed changes nothing any more. */
  const change = (): void => {
    if (fault.at === 0) return;
    if (fault.isKilled) throw new Error('killed');
    fault.count += 1;
    if (fault.count !== fault.at) return;
    fault.isKilled = fault.kind === 'kill';
    throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write', errno: -28 });
  };
  const changing = <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) =>
    async function changed(...args: Args): Promise<Result> {
      change();
      return act(...args);
    };
  return {
    ...real,
    rename: async (from: string, to: string) => {
      // What is not there fails by itself.
      if (
        await real.access(from).then(
          () => true,
          () => false,
        )
      )
        change();
      return real.rename(from, to);
    },
    link: changing(real.link),
    cp: changing(real.cp),
    writeFile: changing(real.writeFile),
    // A full disk keeps nobody from deleting, or from making a folder that is there.
    mkdir: async (...args: Parameters<typeof real.mkdir>) => {
      if (fault.kind === 'kill') change();
      return real.mkdir(...args);
    },
    rm: async (...args: Parameters<typeof real.rm>) => {
      if (fault.kind === 'kill') change();
      return real.rm(...args);
    },
    rmdir: async (...args: Parameters<typeof real.rmdir>) => {
      if (fault.kind === 'kill') change();
      return real.rmdir(...args);
    },
    open: async (...args: Parameters<typeof real.open>) => {
      const file = await real.open(...args);
      const write = file.writeFile.bind(file);
      file.writeFile = async (data, options) => {
        // Half of it has reached the disk.
        if (fault.at === fault.count + 1 && typeof data === 'string')
          await write(data.slice(0, data.length / 2));
        change();
        return write(data, options);
      };
      return file;
    },
  };
});

const folder = useFolder();
const { env, list, path, read, write } = folder;
const mine = await createIdentity();
const others = await createIdentity();
const identities = await Identities.parse(mine.identity);
const theirs = await Identities.parse(others.identity);

const versions = {
  first: { 'reunion.yaml': 'title: a\n', 'reunion.pt.md': 'a\n', 'reunion/cartel.svg': '<a/>' },
  second: { 'reunion.yaml': 'title: b\n', 'reunion.pt.md': 'b\n', 'reunion/cartel.svg': '<b/>' },
} as const;
type Version = keyof typeof versions;

/** Calls a command. After one that was killed it is as in a new process: nothing is left in memory. */
async function call(name: string, ...args: string[]) {
  if (fault.isKilled) vi.resetModules();
  fault.isKilled = false;
  const { commands } = await import('../src/cli/index.ts');
  let text = '';
  const output = { write: (line: string) => (text += line) };
  const command = await commands.find((each) => each.name === name)?.load();
  const { signal } = new AbortController();
  const context = { cwd: path('.'), env, stdout: output, stderr: output, locale: 'en', signal };
  return { code: await command?.run({ ...context, args }), text };
}

async function writeClear(version: Version): Promise<void> {
  for (const [name, text] of Object.entries(versions[version]))
    await write(`content/private/events/${name}`, text);
}

/** Which version these texts are as a whole; undefined for any part or mixture. */
function toVersion(texts: Readonly<Record<string, string>>): Version | undefined {
  const isAll = (version: Version): boolean =>
    JSON.stringify(Object.entries(texts).toSorted()) ===
    JSON.stringify(Object.entries(versions[version]).toSorted());
  return isAll('first') ? 'first' : isAll('second') ? 'second' : undefined;
}

/** The versions that are sealed. A file that does not open is an error. */
async function readSealed(keys = identities): Promise<(Version | undefined)[]> {
  const sealed: (Version | undefined)[] = [];
  for (const name of (await list()).filter((each) => /^sealed\/[^/]+\.age$/.test(each))) {
    const files = await keys.openEntry(await read(`content/${name}`));
    const texts = files.map((file) => [file.path.slice(7), Buffer.from(file.data).toString()]);
    sealed.push(toVersion(Object.fromEntries(texts)));
  }
  return sealed;
}

async function readClear(): Promise<Version | undefined> {
  const texts: Record<string, string> = {};
  for (const name of Object.keys(versions.first))
    if ((await list()).includes(`private/events/${name}`))
      texts[name] = await read(`content/private/events/${name}`);
  return toVersion(texts);
}

/** The short form tries each second moment, one kind of fault the moments that the other leaves out. */
const step = pickCount(2, 1);

/** Lets each change of the disk that a command makes fail in turn, until it makes no more. @returns How many it makes. */
async function eachFault(
  kind: 'kill' | 'full',
  prepare: () => Promise<void>,
  args: readonly [string, ...string[]],
  check: () => Promise<void>,
): Promise<number> {
  for (let at = kind === 'kill' ? 1 : step; ; at += step) {
    await folder.reset();
    env['COMUNAL_AGE_KEY'] = mine.identity;
    await call('recipients', 'add', mine.recipient);
    await prepare();
    Object.assign(fault, { at, count: 0, isKilled: false, kind });
    const { code } = await call(...args).catch(() => ({ code: undefined }));
    const isDone = fault.count < at;
    expect(kind === 'full' && !isDone ? code : 1).toBe(1);
    fault.at = 0;
    await check();
    if (isDone) return fault.count;
  }
}

afterEach(() => void (fault.at = 0));

describe.each(['kill', 'full'] as const)('a fault (%s) at any moment', (kind) => {
  it('of sealing a new entry loses nothing', async () => {
    const count = await eachFault(
      kind,
      () => writeClear('first'),
      ['seal', '--all'],
      async () => {
        const sealed = await readSealed();
        expect(sealed.length === 0 ? await readClear() : sealed[0]).toBe('first');
        await call('seal', '--all');
        expect(await readSealed()).toEqual(['first']);
      },
    );
    expect(count).toBeGreaterThan(3);
  });

  it('of sealing another version leaves one or the other whole, sealed or in clear', async () => {
    const prepare = async (): Promise<void> => {
      await writeClear('first');
      await call('seal', '--all', '--keep');
      await writeClear('second');
    };
    const count = await eachFault(kind, prepare, ['seal', '--all'], async () => {
      const [sealed] = await readSealed();
      expect(sealed === 'first' ? await readClear() : sealed).toBe('second');
      // What is left of the entry in clear is sealed only as a whole.
      const { code } = await call('seal', '--all');
      expect(await readSealed()).toEqual(['second']);
      expect(code === 0 ? await readClear() : undefined).toBeUndefined();
      expect((await call('unseal', '--all', '--force')).code).toBe(0);
      expect(await readClear()).toBe('second');
    });
    expect(count).toBeGreaterThan(3);
  });

  it.each([
    ['', async () => undefined],
    [' over an older version', () => writeClear('second')],
  ])('of unsealing%s changes nothing that is sealed', async (_, disturb) => {
    const prepare = async (): Promise<void> => {
      await writeClear('first');
      await call('seal', '--all');
      await disturb();
    };
    const count = await eachFault(kind, prepare, ['unseal', '--all', '--force'], async () => {
      expect(await readSealed()).toEqual(['first']);
      const clear = await readClear();
      await call('seal', '--all');
      // A part, or a mixture of both, takes the place of nothing.
      expect(await readSealed()).toEqual(['first']);
      expect(clear === 'first' ? await readClear() : undefined).toBeUndefined();
      expect((await call('unseal', '--all', '--force')).code).toBe(0);
      expect(await readClear()).toBe('first');
    });
    expect(count).toBeGreaterThan(3);
  });

  it('of adding a recipient seals everything for the old ones or for all', async () => {
    const prepare = async (): Promise<void> => {
      await writeClear('first');
      await call('seal', '--all');
    };
    const add = ['recipients', 'add', others.recipient] as const;
    const count = await eachFault(kind, prepare, add, async () => {
      const { code, text } = await call('recipients', 'list');
      expect(code).toBe(0);
      expect(text).toContain(mine.recipient);
      expect(await readSealed()).toEqual(['first']);
      const opened = await readSealed(theirs).catch(() => 'for others');
      expect(opened).toEqual(text.includes(others.recipient) ? ['first'] : 'for others');
      expect((await list()).filter((name) => /^\.sealed-(?!lock)/.test(name))).toEqual([]);
    });
    expect(count).toBeGreaterThan(3);
  });
});
