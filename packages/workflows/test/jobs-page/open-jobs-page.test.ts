import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { openInBrowser } from '../../src/jobs-page/open-in-browser.ts';
import { openJobsPage } from '../../src/jobs-page/open-jobs-page.ts';
import { fakeJobs } from '../support/fake-jobs.ts';

const URL = 'http://127.0.0.1:4321/#KEY';

async function openWith(env: Record<string, string>, platform: NodeJS.Platform) {
  const started: (readonly string[])[] = [];
  const start = (program: string, args: readonly string[]): Promise<void> => {
    started.push([program, ...args]);
    return Promise.resolve();
  };
  return { started, opened: await openInBrowser(URL, { env, platform, start }) };
}

it('gives the browser a file of its owner alone, so that the key stands in no list of processes', async () => {
  const { started, opened } = await openWith({ DISPLAY: ':0' }, 'linux');
  const [program, file = ''] = started[0] ?? [];
  expect(program).toBe('xdg-open');
  expect(started.flat().join(' ')).not.toContain('KEY');
  expect(await readFile(file, 'utf8')).toContain(`url=${URL}`);
  // Windows keeps permissions elsewhere.
  const open = process.platform === 'win32' ? 0 : 0o077;
  expect((await stat(file)).mode & open).toBe(0);
  expect((await stat(dirname(file))).mode & open).toBe(0);
  await opened?.close();
  await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
});

it.each([
  [{}, 'linux'],
  [{ DISPLAY: ':0', SSH_CONNECTION: '192.0.2.1' }, 'linux'],
  [{ SSH_TTY: '/dev/pts/0' }, 'darwin'],
  [{ DISPLAY: ':0' }, 'aix'],
] as const)('opens nothing where nobody would see it: %j on %s', async (env, platform) => {
  expect(await openWith(env, platform)).toEqual({ started: [], opened: undefined });
});

it('goes on without a browser where the program is missing', async () => {
  const start = () => Promise.reject(new Error('ENOENT'));
  const env = { DISPLAY: ':0' };
  expect(await openInBrowser(URL, { env, platform: 'linux', start })).toBeUndefined();
});

it('prints the address, answers at it alone, and ends with Ctrl-C', async () => {
  const stop = new AbortController();
  const { Response: response } = globalThis;
  let written = '';
  let status: Promise<number> | undefined;
  const stderr = {
    write: (text: string) => {
      written += text;
      const [address = ''] = /http:\S+/.exec(text) ?? [];
      status = fetch(address).then((answer) => {
        stop.abort();
        return answer.status;
      });
    },
  };
  await openJobsPage({
    jobs: fakeJobs(),
    context: { env: {}, locale: 'en', signal: stop.signal, stderr },
    readClosed: () => Promise.resolve(() => false),
  });
  expect(globalThis.Response).toBe(response); // the process may have other work
  expect(await status).toBe(200);
  expect(written).toContain('Open that address in a browser of this computer.');
  const [address = ''] = /http:\S+/.exec(written) ?? [];
  await expect(fetch(address)).rejects.toThrow('fetch failed');
});
