import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, posixOnly } from '@comunal/test-kit/environment';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSecrets } from './create-secrets.ts';
import { readSecret } from './read-secret.ts';
import { SecretError } from './secret-error.ts';
import type { SecretSource } from './secret-source.ts';

const canary = 'canary-s3cr3t';
let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-secret-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const surroundings = () => ({
  projectDir: dir,
  env: childEnvironment({ HOME: dir, CANARY: `${canary} ` }),
});
const node = (code: string): SecretSource => ({ command: [process.execPath, '-e', code] });

function writeKey(mode: number, text = `${canary}\n`): SecretSource {
  writeFileSync(join(dir, 'key'), text);
  chmodSync(join(dir, 'key'), mode);
  return { file: 'key' };
}

async function failureOf(source: SecretSource, timeLimitMs?: number): Promise<SecretError> {
  const thrown: unknown = await readSecret(source, { ...surroundings(), timeLimitMs }).catch(
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof SecretError)) throw new Error('It was read.');
  expect(JSON.stringify(thrown) + String(thrown)).not.toContain(canary);
  return thrown;
}

it('reads a variable, a private file and the first line of a program', async () => {
  writeKey(0o600);
  expect(await readSecret({ env: 'CANARY' }, surroundings())).toBe(canary);
  expect(await readSecret({ file: 'key' }, surroundings())).toBe(canary);
  expect(await readSecret({ file: '~/key' }, surroundings())).toBe(canary);
  const source = node(`console.log('${canary}\\nurl: https://video.example')`);
  expect(await readSecret(source, surroundings())).toBe(canary);
});

it('refuses a file that others can open', posixOnly, async () => {
  expect(await failureOf(writeKey(0o644))).toMatchObject({
    code: 'secret-file-not-private',
    values: { source: 'key' },
  });
});

it('says what is missing or empty', async () => {
  expect((await failureOf({ env: 'COMUNAL_NO_SUCH' })).code).toBe('secret-env-missing');
  expect((await failureOf({ file: 'none' })).code).toBe('secret-file-missing');
  expect((await failureOf(writeKey(0o600, ' \n'))).code).toBe('secret-empty');
  expect((await failureOf({ command: ['comunal-no-such-program'] })).code).toBe(
    'secret-command-missing',
  );
});

it('repeats nothing that a failing program prints', async () => {
  const code = `console.log('${canary}'); console.error('${canary}'); process.exitCode = 3`;
  expect((await failureOf(node(code))).code).toBe('secret-command-failed');
});

it('ends a program that takes too long or prints without end', async () => {
  expect((await failureOf(node('setInterval(() => {}, 1000)'), 50)).code).toBe(
    'secret-command-slow',
  );
  const endless = `process.stdout.on('error', () => process.exit()); setInterval(() => process.stdout.write('x'.repeat(65536)), 0)`;
  expect((await failureOf(node(endless))).code).toBe('secret-too-large');
});

it('gives arguments to the program and to no shell', async () => {
  const source: SecretSource = {
    command: [process.execPath, '-e', 'console.log(process.argv[1])', '$(id); `id` && x'],
  };
  expect(await readSecret(source, surroundings())).toBe('$(id); `id` && x');
});

it('keeps a secret in memory, and reads one again that could not be read', async () => {
  const secrets = createSecrets(surroundings());
  await expect(secrets.read({ file: 'key' })).rejects.toThrow('secret-file-missing');
  writeKey(0o600);
  expect(await secrets.read({ file: 'key' })).toBe(canary);
  rmSync(join(dir, 'key'));
  expect(await secrets.read({ file: 'key' })).toBe(canary);
  secrets.keep('another');
  expect(secrets.values()).toEqual([canary, 'another']);
});
