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

describe('Svelte', longForm, () => {
  beforeAll(() => {
    run('vite/bin/vite.js', 'build', '--logLevel=error');
  });
  const openPage = useBuiltSite(root);

  it('gives nothing away, and lacks nothing', async () => {
    expect(await auditBuiltSite(join(root, 'dist'))).toEqual([]);
  });

  it('knows attributes, properties and events, in the docs too, and refuses others', () => {
    const errors = checkTypes();
    expect(errors).toHaveLength(3);
    expect(errors.join()).toMatch(/"titel.*"party.*'minutes'/s);
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

/** The errors that `svelte-check` finds, of which `mistakes.svelte` has three. */
function checkTypes(): string[] {
  let output: string;
  try {
    output = run(
      'svelte-check/bin/svelte-check',
      '--tsconfig',
      writeDocsBlock(root, 'howto/svelte', 'svelte'),
      '--output',
      'machine',
    );
  } catch (thrown) {
    output = String((thrown as { readonly stdout?: string }).stdout);
  }
  expect(output).toContain('COMPLETED');
  return output
    .replaceAll('\\', '')
    .split('\n')
    .filter((line) => line.includes(' ERROR '));
}
