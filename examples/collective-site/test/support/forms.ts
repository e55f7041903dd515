import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commands as cmsCommands } from '@comunal/cms/cli';
import { commands as contentCommands } from '@comunal/content/cli';

/** The folder of the example. */
export const site = join(import.meta.dirname, '..', '..');

/** The forms of a copy of a content folder, served by `comunal cms`. */
export interface Forms {
  /** The folder of the project. */
  readonly root: string;
  /** The address of the forms. */
  readonly url: string;
  /** The text of a file of the project. */
  read(name: string): string;
  /** Runs `comunal check`; resolves to its exit code and what it printed. */
  check(): Promise<{ readonly code: number; readonly output: string }>;
  /** Ends the server, and removes the copy. */
  close(): Promise<void>;
}

/**
 * Writes forms for a copy of the content by `comunal cms init`, and serves them.
 *
 * @param prepare - Changes the copy before.
 */
export async function openForms(
  content: 'content' | 'content-sample',
  prepare: (root: string) => void = () => {},
): Promise<Forms> {
  const root = mkdtempSync(join(tmpdir(), 'comunal-forms-'));
  cpSync(join(site, content), join(root, 'content'), { recursive: true });
  prepare(root);
  await writeForms(root);
  const stop = new AbortController();
  let ended: Promise<unknown> = Promise.resolve();
  const url = await new Promise<string>((done, fail) => {
    ended = run('cms', ['--port', '0'], root, {
      signal: stop.signal,
      onOutput: (output) => {
        const address = /http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/admin\//.exec(output)?.[0];
        if (address !== undefined) done(address);
      },
    }).then(({ output }) => fail(new Error(output)), fail);
  });
  return {
    root,
    url,
    read: (name) => readFileSync(join(root, name), 'utf8'),
    check: () => run('check', ['content'], root),
    close: async () => {
      stop.abort();
      await ended;
      rmSync(root, { recursive: true });
    },
  };
}

/** Writes the forms of a project by `comunal cms init`. */
export async function writeForms(root: string): Promise<void> {
  // What it would fetch from the registry, of the same version: it compares its sum.
  const decap = dirname(createRequire(join(site, 'package.json')).resolve('decap-cms'));
  mkdirSync(join(root, 'cms'));
  cpSync(join(decap, 'decap-cms.js'), join(root, 'cms/decap-cms.js'));
  cpSync(join(decap, 'decap-cms.js.LICENSE.txt'), join(root, 'cms/decap-cms.LICENSE.txt'));
  const { code, output } = await run('cms', ['init'], root);
  if (code !== 0) throw new Error(output);
}

interface RunOptions {
  readonly signal?: AbortSignal;
  /** Receives all that was printed so far. */
  readonly onOutput?: (output: string) => void;
}

async function run(
  name: string,
  args: readonly string[],
  cwd: string,
  { signal = new AbortController().signal, onOutput }: RunOptions = {},
): Promise<{ readonly code: number; readonly output: string }> {
  const command = [...cmsCommands, ...contentCommands].find((each) => each.name === name);
  if (!command) throw new Error(`There is no command ${name}.`);
  let output = '';
  const stream = {
    write: (text: string): void => {
      output += text;
      onOutput?.(output);
    },
  };
  const { run: call } = await command.load();
  const context = { args, cwd, env: {}, stdout: stream, stderr: stream, locale: 'es', signal };
  return { code: await call(context), output };
}
