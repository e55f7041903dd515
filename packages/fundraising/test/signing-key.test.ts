import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signCampaign, verifyCampaign } from '../src/index.ts';
import { generateSigningKey, readSigner } from '../src/node/index.ts';
import { campaign } from './support/signers.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comunal-fundraising-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a signing key', () => {
  it('is readable by its owner alone, and signs', async () => {
    const path = join(folder, 'key.pem');
    const publicKey = await generateSigningKey(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const signer = await readSigner(path);
    expect(signer.publicKey).toBe(publicKey);
    const signed = await signCampaign(campaign, [signer]);
    expect(await verifyCampaign(signed, { keys: [publicKey] })).toMatchObject({ outcome: 'valid' });
    await expect(generateSigningKey(path)).rejects.toMatchObject({ code: 'key-file' });
  });

  it('never has a public key that a command would parse as an option', async () => {
    // One key in 64 would begin with a hyphen: 400 without one come by chance once in 500 runs.
    const paths = Array.from({ length: 400 }, (_, at) => join(folder, `${at}.pem`));
    const keys = await Promise.all(paths.map(generateSigningKey));
    expect(keys.filter((key) => key.startsWith('-'))).toEqual([]);
  });

  it('that others can read, or that is invalid, is rejected without a trace of it in the error', async () => {
    const path = join(folder, 'key.pem');
    await generateSigningKey(path);
    const secret = (await readFile(path, 'utf8')).split('\n')[1] ?? '';
    await chmod(path, 0o640);
    const open = await readSigner(path).catch((error: unknown) => error);
    expect(open).toMatchObject({ code: 'key-file-open' });
    const broken = join(folder, 'broken.pem');
    await writeFile(broken, `-----BEGIN PRIVATE KEY-----\n${secret}x\n`, { mode: 0o600 });
    const wrong = await readSigner(broken).catch((error: unknown) => error);
    expect(wrong).toMatchObject({ code: 'bad-key' });
    for (const error of [open, wrong])
      expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(secret.slice(0, 20));
    await expect(readSigner(join(folder, 'none'))).rejects.toMatchObject({ code: 'key-file' });
  });

  it('of another algorithm is rejected', async () => {
    const path = join(folder, 'ec.pem');
    const code = `console.log(require('node:crypto').generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }))`;
    await writeFile(path, execFileSync(process.execPath, ['-e', code]), { mode: 0o600 });
    await expect(readSigner(path)).rejects.toMatchObject({ code: 'bad-key' });
  });
});
