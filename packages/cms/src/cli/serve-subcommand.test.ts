import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { cmsCommand } from './cms-command.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'comunal-cms-command-'));
  mkdirSync(join(root, 'cms'));
});
afterEach(() => rmSync(root, { recursive: true }));

const writeConfig = (text: string): void => writeFileSync(join(root, 'cms/config.yml'), text);

/** Starts the command, and waits until it listens or has ended. */
async function start(...args: readonly string[]) {
  let written = '';
  const interrupt = new AbortController();
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  const output = {
    write: (text: string) => {
      written += text;
      if (written.includes('Ctrl-C')) resolve();
    },
  };
  const { signal } = interrupt;
  const streams = { stdout: output, stderr: output };
  const ended = cmsCommand().run({
    args,
    cwd: root,
    env: {},
    ...streams,
    locale: 'en',
    signal,
  });
  await Promise.race([listening, ended]);
  const stop = async () => {
    interrupt.abort();
    return { code: await ended, written };
  };
  return { stop };
}

/** Calls the command, and stops it as Ctrl-C does once it listens. */
async function call(...args: readonly string[]) {
  const { stop } = await start(...args);
  return stop();
}

it('says where the forms are, and ends with Ctrl-C', async () => {
  writeConfig('collections: []\n');
  const { written } = await call('--port', '0');
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/admin\//.exec(written) ?? [];
  expect(url).not.toBe('');
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});

it.each([
  [undefined, [], 1, 'There is no cms/config.yml here. Write the forms with: npx comunal cms init'],
  ['collections: [\n', [], 1, 'cms/config.yml cannot be read, or has no collections.'],
  ['backend: {}\n', [], 1, 'cms/config.yml cannot be read, or has no collections.'],
  ['collections: [{ folder: ../x }]\n', [], 1, 'that the forms must not touch: ../x.'],
  ['collections: []\n', ['--port', '65536'], 2, '--port is a number from 0 to 65535.'],
  ['collections: []\n', ['intt'], 2, 'Did you mean “init”?'],
])('explains %j with %j', async (config, args, code, message) => {
  if (config !== undefined) writeConfig(config);
  const answer = await call(...args);
  expect(answer.written).toContain(message);
  expect(answer.code).toBe(code);
});

it('says that the usual port is taken, where drafts are kept', async () => {
  writeConfig('collections: []\n');
  // It takes the usual port, if another program does not have it already.
  const { stop } = await start();
  onTestFinished(() => void stop());
  expect((await call()).written).toContain('Port 4400 is taken');
});

it('names a port that is taken', async () => {
  writeConfig('collections: []\n');
  const taken = createServer();
  await once(taken.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const { code, written } = await call('--port', port);
  expect(written).toContain(`Another program uses port ${port}.`);
  expect(code).toBe(1);
});
