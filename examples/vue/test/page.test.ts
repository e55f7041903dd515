import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { useBuiltSite } from '@comunal/test-kit/built-site';
import { writeDocsBlock } from '@comunal/test-kit/docs-block';
import { longForm } from '@comunal/test-kit/environment';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditBuiltSite } from '../../collective-site/test/support/audit-built-site.ts';

const root = join(import.meta.dirname, '..');
const run = (path: string, ...argv: string[]): string =>
  execFileSync(process.execPath, [join(root, 'node_modules', path), ...argv], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });

// `npm test` builds the examples of React and without a framework; the others take as long again.

describe('Vue', longForm, () => {
  beforeAll(() => {
    run('vite/bin/vite.js', 'build', '--logLevel=error');
  });
  const openPage = useBuiltSite(root);

  it('gives nothing away, and lacks nothing', async () => {
    expect(await auditBuiltSite(join(root, 'dist'))).toEqual([]);
  });

  it('knows attributes, properties and events of the elements, in the docs too, and refuses others', () => {
    expect(run('vue-tsc/bin/vue-tsc.js', '-p', writeDocsBlock(root, 'howto/vue', 'vue'))).toBe('');
  });

  it('hands over attributes, properties and events, and asks nobody', async () => {
    const { page, elsewhere, errors } = await openPage();
    await page.getByRole('button', { name: 'Ver en tubo.example' }).waitFor();
    await page.getByRole('button', { name: /llamada\.example/ }).waitFor();
    await page.getByRole('heading', { name: 'Un año de servidores' }).waitFor();
    await page.getByText('campaña: lista').waitFor();
    expect([elsewhere, errors]).toStrictEqual([[], []]);
  });
});
