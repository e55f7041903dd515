import type { CommandContext } from '@comunal/command';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { commands } from '../../src/cli/index.ts';

/** A content folder in a temporary folder, for each test, and the commands of the package in it. */
export function useFolder() {
  let cwd = '';
  const env: Record<string, string | undefined> = {};
  const create = async (): Promise<void> => {
    cwd = await mkdtemp(join(tmpdir(), 'comunal-sealing-'));
    await mkdir(join(cwd, 'content'));
    for (const name of Object.keys(env)) delete env[name];
    env['HOME'] = join(cwd, 'home');
  };
  const remove = (): Promise<void> => rm(cwd, { recursive: true, force: true });
  beforeEach(create);
  afterEach(remove);

  const write = async (path: string, data: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), data);
  };

  /** Calls `comunal NAME ARGS`, and returns all that it printed. */
  const call = async (name: string, ...args: string[]) => {
    let out = '';
    let err = '';
    const context: CommandContext = {
      args,
      cwd,
      env: { ...env },
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      locale: 'en',
      signal: new AbortController().signal,
    };
    const both = commands.find((each) => each.name === `${name} ${args[0] ?? ''}`);
    const command = both ?? commands.find((each) => each.name === name);
    const code = await (await command?.load())?.run(context);
    return { code, out, err };
  };

  return {
    /** Begins anew with an empty folder. */
    reset: async () => {
      await remove();
      await create();
    },
    env,
    write,
    call,
    path: (path: string) => join(cwd, path),
    read: (path: string) => readFile(join(cwd, path), 'utf8'),
    /** Every file below the content folder, sorted. */
    list: async () => {
      const items = await readdir(join(cwd, 'content'), { recursive: true, withFileTypes: true });
      return items
        .filter((item) => item.isFile())
        .map((item) => join(item.parentPath, item.name).slice(join(cwd, 'content').length + 1))
        .toSorted();
    },
  };
}
