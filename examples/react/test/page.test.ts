import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { useBuiltSite } from '@comunal/test-kit/built-site';
import { longForm } from '@comunal/test-kit/environment';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditBuiltSite } from '../../collective-site/test/support/audit-built-site.ts';

const root = join(import.meta.dirname, '..');
const run = (...argv: string[]): string =>
  execFileSync(process.execPath, argv, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
const vite = join(root, 'node_modules/vite/bin/vite.js');
const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');

// The compiler reads the libraries' types too, which takes it some seconds.

describe('React', () => {
  beforeAll(() => {
    run(vite, 'build', '--logLevel=error');
    run(vite, 'build', '--logLevel=error', '--ssr=src/render.tsx', '--outDir=dist-server');
    run('prerender.mjs');
  });
  const openPage = useBuiltSite(root);

  it('gives nothing away, and lacks nothing', async () => {
    expect(
      await auditBuiltSite(join(root, 'dist'), { allowList: join(root, 'audit-allow.yaml') }),
    ).toEqual([]);
  });

  it('knows attributes, properties and events of the elements, and refuses others', () => {
    expect(run(tsc)).toBe('');
  });

  it('does the same with the types of Preact', longForm, () => {
    expect(run(tsc, '-p', 'tsconfig.preact.json')).toBe('');
  });

  it('takes over the page of a server, with its properties and events, and asks nobody', async () => {
    const { page, elsewhere, errors } = await openPage();
    await page.getByRole('button', { name: 'Ver en tubo.example' }).waitFor();
    await page.getByRole('button', { name: /llamada\.example/ }).waitFor();
    await page.getByRole('heading', { name: 'Un año de servidores' }).waitFor();
    await page.getByText('campaña: lista').waitFor();
    expect([elsewhere, errors]).toStrictEqual([[], []]);
  });

  it('has what stands inside each element also without script', async () => {
    const { page } = await openPage('/', { javaScriptEnabled: false });
    expect(
      await page.getByRole('link', { name: 'Abrir la llamada en llamada.example' }).isVisible(),
    ).toBe(true);
    expect(await page.getByText('000180000000000014').isVisible()).toBe(true);
  });
});
