import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { childEnvironment, prependToPath } from '../tooling/test-kit/src/environment/index.ts';

const root = join(import.meta.dirname, '..');

/** Rules that the settings of the repository find broken in an invented file. */
function brokenIn(code: string, name = 'one-thing.ts'): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-lint-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const compilerOptions = { module: 'NodeNext', strict: true, noEmit: true };
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  writeFileSync(join(dir, name), code);
  const oxlint = join(root, 'node_modules', '.bin', 'oxlint');
  const settings = join(root, '.oxlintrc.json');
  const { stdout } = spawnSync(oxlint, ['--type-aware', '-c', settings, '--format=json', '.'], {
    cwd: dir,
    // It looks there for the program that reads types.
    env: childEnvironment({ PATH: prependToPath(join(root, 'node_modules', '.bin')) }),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
  return diagnostics.map(({ code: rule }) => rule);
}

it('has nothing against a plain module', () => {
  expect(brokenIn('export const value = 1;\n')).toEqual([]);
});

it.each([
  ['typescript(no-explicit-any)', 'export const value = (a: any): unknown => [a];'],
  ['typescript(no-floating-promises)', 'export function go(): void { Promise.resolve(1); }'],
  ['import(no-default-export)', 'export default 1;'],
  ['eslint(id-denylist)', 'export const found = 1;'],
  ['eslint(no-console)', 'console.log(1);\nexport {};'],
  [
    'eslint(no-restricted-imports)',
    "export { unsafeHTML as value } from 'lit/directives/unsafe-html.js';",
  ],
  [
    'eslint(no-restricted-imports)',
    "import { unsafeSVG } from 'lit-html/directives/unsafe-svg.js';\nexport const value = unsafeSVG;",
  ],
])('finds %s', (rule, code) => {
  expect(brokenIn(code)).toContain(rule);
});

it('wants kebab-case file names', () => {
  expect(brokenIn('export const value = 1;\n', 'oneThing.ts')).toContain('unicorn(filename-case)');
});
