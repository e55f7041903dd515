import { useBuiltSite } from '@comunal/test-kit/built-site';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditBuiltSite } from '../../../examples/collective-site/test/support/audit-built-site.ts';
import { createCards } from './support/create-cards.ts';
import { hugoOnly, createHugoSite } from './support/hugo-site.ts';

const integration = join(import.meta.dirname, '..');
const standalone = dirname(
  createRequire(import.meta.url).resolve('@comunal/standalone/package.json'),
);

describe('its pages in a browser', hugoOnly, () => {
  beforeAll(async () => {
    const site = createHugoSite(await createCards());
    try {
      const elements = readFileSync(join(standalone, 'dist', 'comunal.standalone.js'), 'utf8');
      site.write('themes/comunal/assets/comunal/comunal.standalone.js', elements);
      const { status, log } = site.build();
      if (status !== 0) throw new Error(log);
      cpSync(join(site.dir, 'public'), join(integration, 'dist'), { recursive: true });
    } finally {
      site.remove();
    }
  });
  afterAll(() => rmSync(join(integration, 'dist'), { recursive: true }));
  const openPage = useBuiltSite(integration);

  it('gives nothing away, and lacks nothing', async () => {
    expect(await auditBuiltSite(join(integration, 'dist'))).toEqual([]);
  });

  it.each([
    ['video', 'button', 'Ver en tubo.example'],
    ['llamada', 'heading', 'Asamblea abierta'],
    ['apoyo', 'heading', 'Servidores'],
    ['actividades', 'listitem', ''],
    ['libro', 'article', ''],
  ] as const)('shows %s, and asks nobody else', async (path, role, name) => {
    const { page, elsewhere, errors } = await openPage(`/es/${path}/`);
    await page
      .getByRole(role, name === '' ? {} : { name })
      .first()
      .waitFor();
    expect([elsewhere, errors]).toStrictEqual([[], []]);
  });

  it.each([
    [
      'video',
      'Taller de fanzines · Video en tubo.example',
      'https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj',
    ],
    [
      'llamada',
      'Asamblea abierta · Llamada en reuniones.example',
      'https://reuniones.example/asamblea-abierta',
    ],
  ])('leads to %s without script', async (path, text, href) => {
    const { page, elsewhere } = await openPage(`/es/${path}/`, { javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: text }).getAttribute('href')).toBe(href);
    expect(elsewhere).toEqual([]);
  });

  it('shows the account of a campaign without script', async () => {
    const { page, elsewhere } = await openPage('/es/apoyo/', { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Servidores' }).waitFor();
    expect(await page.locator('comunal-donate').textContent()).toContain('Banco de Prueba');
    const bar = await page.locator('[part=bar]').boundingBox();
    expect(bar?.height).toBeLessThan(40);
    expect(elsewhere).toEqual([]);
  });

  it('prints every account without script, and where a video is', async () => {
    const { page } = await openPage('/es/apoyo/', { javaScriptEnabled: false });
    expect(await page.getByText('Banco de Prueba').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    for (const bank of await page.getByText('Banco de Prueba').all())
      expect(await bank.isVisible()).toBe(true);
    await page.goto(new URL('/es/video/', page.url()).href);
    const address = await page
      .locator('comunal-video a')
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toContain('https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj');
  });

  it('runs no script that was changed', async () => {
    const { page, errors } = await openPage('/es/');
    await page.route('**/comunal.standalone.*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n//` });
    });
    await page.goto(new URL('/es/video/', page.url()).href);
    await expect.poll(() => errors.join('\n')).toContain('integrity');
    await page.getByRole('link', { name: 'Video en tubo.example' }).waitFor();
  });
});
