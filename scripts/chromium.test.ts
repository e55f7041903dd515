import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const name = './chromium.mjs';
const { findChromium } = (await import(name)) as {
  findChromium: (env: Record<string, string>) => Promise<{ path?: string; problem?: string }>;
};

function fakeChromium(): { dir: string; path: string } {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-chromium-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const path = join(dir, 'chromium');
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return { dir, path };
}

it('takes the named one first, then that of the system', async () => {
  const named = fakeChromium();
  const system = fakeChromium();
  expect(await findChromium({ CHROMIUM_PATH: named.path, PATH: system.dir })).toEqual({
    path: named.path,
  });
  expect(await findChromium({ PATH: system.dir })).toEqual({ path: system.path });
});

it('says so when the named one is not there', async () => {
  const { problem } = await findChromium({ CHROMIUM_PATH: '/nowhere/chromium' });
  expect(problem).toContain('CHROMIUM_PATH names /nowhere/chromium');
});
