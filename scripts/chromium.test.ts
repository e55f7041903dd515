import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

interface Source {
  readonly name: string;
  readonly list: (env: Record<string, string>) => string[];
  readonly fetch?: () => Promise<boolean>;
}
interface Chromium {
  readonly path?: string;
  readonly problem?: string;
}

const load = (path: string): Promise<unknown> => import(path);
const { findChromium, formatChromium, chromiumEnvironment } = (await load('./chromium.mjs')) as {
  findChromium: (
    env: Record<string, string>,
    sources: readonly Source[],
    folder: string,
  ) => Promise<Chromium>;
  formatChromium: (chromium: Chromium) => string;
  chromiumEnvironment: (chromium: Chromium) => Record<string, string>;
};
const { listInstalled } = (await load('./browser/programs.mjs')) as {
  listInstalled: Source['list'];
};
const { hasFailedToday } = (await load('./browser/failed-attempts.mjs')) as {
  hasFailedToday: (folder: string, name: string, clock?: () => number) => boolean;
};

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function createBrowser(version: string, folder = createFolder()): string {
  const path = join(folder, 'chromium');
  writeFileSync(path, `#!/bin/sh\necho Chromium ${version}\n`, { mode: 0o755 });
  return path;
}

it('takes the one that is named, and says so when it is not there', async () => {
  const path = createBrowser('150.0.1');
  const chromium = await findChromium({ CHROMIUM_PATH: path }, [], createFolder());
  expect(formatChromium(chromium)).toBe(`Chromium 150.0.1 of CHROMIUM_PATH (${path})`);
  expect(chromiumEnvironment(chromium)).toEqual({ CHROMIUM_PATH: path });
  const missing = await findChromium({ CHROMIUM_PATH: '/nowhere/chromium' }, [], createFolder());
  expect(missing.problem).toContain('CHROMIUM_PATH names /nowhere/chromium');
});

it('goes on to the next source where a browser does not start or cannot be fetched', async () => {
  const [broken, system] = [createFolder(), createFolder()];
  writeFileSync(join(broken, 'chromium'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  createBrowser('151.0.2', system);
  const sources = [
    { name: 'a server', list: () => [], fetch: () => Promise.resolve(false) },
    { name: 'the system', list: listInstalled },
  ];
  const chromium = await findChromium({ PATH: `${broken}:${system}` }, sources, createFolder());
  expect(formatChromium(chromium)).toBe(
    `Chromium 151.0.2 of the system (${join(system, 'chromium')})`,
  );
});

it('takes one that it has fetched', async () => {
  const fetched: string[] = [];
  const fetch = (): Promise<boolean> => {
    fetched.push(createBrowser('152.0.3'));
    return Promise.resolve(true);
  };
  const source = { name: 'a server', list: () => fetched, fetch };
  expect(await findChromium({}, [source], createFolder())).toMatchObject({ version: '152.0.3' });
});

it('tries to fetch one again after a day', async () => {
  const folder = createFolder();
  let attempts = 0;
  const fetch = (): Promise<boolean> => {
    attempts += 1;
    return Promise.reject(new Error('no route to host'));
  };
  const sources = [{ name: 'a server', list: () => [], fetch }];
  await findChromium({}, sources, folder);
  const { problem = '' } = await findChromium({}, sources, folder);
  expect(attempts).toBe(1);
  expect(chromiumEnvironment({ problem })).toEqual({ COMUNAL_NO_BROWSER: problem });
  expect(hasFailedToday(folder, 'a-server')).toBe(true);
  expect(hasFailedToday(folder, 'a-server', () => Date.now() + 25 * 3_600_000)).toBe(false);
});
