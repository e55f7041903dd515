import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { build } from 'vite';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

/**
 * A page of a real browser in which what an entry exports is `globalThis.tested`. Call it once, at the top of a test file; what it
 * returns opens a page at an address, which has to be on the server that the test talks to.
 */
export function usePage(entry: string): (address: string) => Promise<Page> {
  let browser: Browser | undefined;
  let code = '';
  beforeAll(async () => {
    code = await bundle(join(import.meta.dirname, '..', entry));
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: QUIET,
    });
  }, 60_000);
  afterAll(() => browser?.close());
  return async (address) => {
    if (!browser) throw new Error('The browser runs while tests run, not before.');
    const page = await browser.newPage();
    await page.goto(address);
    await page.addScriptTag({ content: code });
    return page;
  };
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'tested' } },
  });
  const [result] = [built].flat();
  const [chunk] = result && 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  return `${chunk.code}\nglobalThis.tested = tested;`;
}
