import { join } from 'node:path';
import { useElementPages, type ElementPage } from '@comunal/test-kit';
import { startJitsiSimulator } from '@comunal/testing';
import { build } from 'esbuild';
import { beforeAll, expect, it, onTestFinished } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', 'src');
const files = new Map<string, string>();
const openPage = useElementPages({});

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: {
      define: join(SOURCES, 'define', 'index.ts'),
      host: join(import.meta.dirname, 'client', 'support', 'host-page.ts'),
    },
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    outdir: SOURCES,
    conditions: ['@comunal/source', 'import'],
    logLevel: 'silent',
  });
  for (const { path, text } of outputFiles) files.set(path.slice(SOURCES.length + 1), text);
});

/** Opens a page whose scripts come in chunks; those that `lost` matches cannot be loaded. */
async function open(lost: RegExp): Promise<ElementPage & { readonly url: string }> {
  const simulator = await startJitsiSimulator();
  onTestFinished(() => simulator.stop());
  const card = `<comunal-room instance="${simulator.url}" room="Sesión 1" open="embed"></comunal-room>`;
  const opened = await openPage(card, {
    policy: `default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; frame-src ${simulator.url}`,
    prepare: (page) =>
      page.route('**/pieces/*', (route) => {
        const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
        return lost.test(name)
          ? route.abort()
          : route.fulfill({ contentType: 'text/javascript', body: files.get(name) ?? '' });
      }),
  });
  return { ...opened, url: simulator.url };
}

const NOTHING = /^$/;

it('shows a plain link where the code of the call cannot be loaded', async () => {
  const { page, url, elsewhere } = await open(/start-call/);
  await page.addScriptTag({ url: '/pieces/define.js', type: 'module' });
  const link = page.getByRole('link');
  const button = page.getByRole('button', { name: 'Abrir aquí' });
  await button.waitFor();
  expect(await link.count()).toBe(0);
  await button.click();
  await page.getByText('Recarga la página o usa el enlace').waitFor();
  expect(await link.getAttribute('href')).toBe(`${url}/Sesi%C3%B3n%201`);
  expect(elsewhere).toEqual([]);
  await link.click();
  await page.waitForURL(`${url}/**`);
});

it('shows a plain link where the code of the dialog cannot be loaded', async () => {
  const { page } = await open(/call-dialog/);
  await page.addScriptTag({ url: '/pieces/define.js', type: 'module' });
  await page.getByRole('button').click();
  await page.getByText('Recarga la página o usa el enlace').waitFor();
  expect(await page.getByRole('link').count()).toBe(1);
});

it('runs the element in chunks', async () => {
  const { page } = await open(NOTHING);
  await page.addScriptTag({ url: '/pieces/define.js', type: 'module' });
  await page.getByRole('button').click();
  await page.frameLocator('iframe').getByRole('button', { name: 'Join meeting' }).click();
  await page.getByRole('dialog').getByText('Estás en la llamada.').waitFor();
  expect(await page.getByRole('link').count()).toBe(0);
});

it.each([
  ['fails the client with a clear error', /lazy/, 'not-loaded: failed: not-loaded'],
  ['runs the client in chunks', NOTHING, 'joined'],
])('%s', async (_title, lost, outcome) => {
  const { page, url } = await open(lost);
  await page.addScriptTag({ url: '/pieces/host.js', type: 'module' });
  const result = await page.evaluate((instance) => {
    const config = { prejoinConfig: { enabled: false } };
    const { joined } = globalThis.openRoom({ instance, room: 'sala', config });
    const { states } = globalThis;
    return joined.then(
      () => states.at(-1),
      (error: unknown) => `${(error as { code: string }).code}: ${states.at(-1)}`,
    );
  }, url);
  expect(result).toBe(outcome);
});
