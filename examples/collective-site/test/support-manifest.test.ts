import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '@comunal/fundraising/cli';
import { expect, it, onTestFinished } from 'vitest';
import { serveSite } from './support/serve-site.ts';
import { listFiles } from './support/list-files.ts';
import { sample } from './support/sites.ts';

const PAGES = ['apoyar/', 'en/support/', 'pt/apoiar/'];

it('is signed as it stands, and one more byte in its style sheet is an alarm', async () => {
  const { folder, address, runCommand } = await publishedSample();
  const { out: key } = await runCommand('keygen', '--out', 'key.pem');
  const manifest = join(folder, 'comunal-manifest.json');
  const signed = ['--base-url', address, '--key-file', 'key.pem', '--out', manifest];
  const created = await runCommand('manifest', folder, ...signed);
  expect(created.code).toBe(0);
  // A file that other pages load as well would be warned of.
  expect(created.err).not.toContain('is loaded by other pages too');

  const { payload } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    payload: Record<'pages' | 'files', { path: string }[]>;
  };
  expect(payload.pages.map(({ path }) => path)).toEqual(PAGES);
  const paths = payload.files.map(({ path }) => path);
  expect(paths.toSorted()).toEqual(
    listFiles(sample.folder).filter((file) => file.startsWith('support/')),
  );

  const verify = ['verify', address, '--key', key.trim()];
  expect((await runCommand(...verify)).code).toBe(0);
  const style = paths.find((path) => path.endsWith('.css')) ?? '';
  appendFileSync(join(folder, style), '\n');
  const changed = await runCommand(...verify);
  expect(changed.code).toBe(1);
  expect(changed.out).toContain(style);
});

/** A copy of the sample, served on this machine, and the command that signs and watches it. */
async function publishedSample() {
  const home = mkdtempSync(join(tmpdir(), 'comunal-manifest-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const folder = join(home, 'site');
  cpSync(sample.folder, folder, { recursive: true });
  const { address, close } = await serveSite({ ...sample, folder });
  onTestFinished(close);
  const runCommand = async (...args: string[]) => {
    const printed = { out: '', err: '' };
    const module = await commands.find(({ name }) => name === 'fundraising')?.load();
    const code = await module?.run({
      args,
      cwd: home,
      env: { XDG_STATE_HOME: join(home, 'state') },
      stdout: { write: (text) => (printed.out += text) },
      stderr: { write: (text) => (printed.err += text) },
      locale: 'en',
      signal: new AbortController().signal,
    });
    return { code, ...printed };
  };
  return { folder, address, runCommand };
}
