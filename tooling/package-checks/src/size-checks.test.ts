import { join } from 'node:path';
import { childEnvironment } from '@comunal/test-kit/environment';
import { expect, it } from 'vitest';
import { createSampleFolder, createSampleManifest } from './lib/sample-workspace.ts';
import { runProgram } from './lib/run-program.ts';

const FOLDER = join(import.meta.dirname, '..');

/** What size-limit says of a made-up package under such ceilings. */
async function check(ceilings: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  const text = `export const text = '${'abcdefghij'.repeat(20)}';`;
  const root = createSampleFolder({
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
    'packages/pkg/dist/index.js': "export { readFileSync } from 'fs';\nexport * from './text.js';",
    'packages/pkg/dist/text.js': text,
    '.size-limit.mjs': `
      import { sizeChecks } from ${JSON.stringify(join(FOLDER, 'src', 'size-checks.ts'))};
      import { readWorkspace } from ${JSON.stringify(join(FOLDER, 'src', 'workspace.ts'))};
      const workspace = readWorkspace(import.meta.dirname);
      export default sizeChecks(workspace, ${JSON.stringify(ceilings)}, {});`,
  });
  const tool = join(FOLDER, 'node_modules', '.bin', 'size-limit');
  const env = childEnvironment({ NO_COLOR: '1', FORCE_COLOR: undefined }); // where CI is set it colours figures in pipes, too
  return runProgram(tool, ['--config', join(root, '.size-limit.mjs')], FOLDER, env);
}

it('passes an entry under its ceiling', async () => {
  expect(await check({ pkg: { '.': 1000 } })).toMatchObject({ code: 0 });
});

it('counts what the entry imports, names both figures, and says what to do', async () => {
  const { code, stdout } = await check({ pkg: { '.': 80 } });
  expect(code).toBe(1);
  expect(stdout).toMatch(/limit has exceeded by \d+ B\s+Make it smaller, or raise the ceiling in/);
  expect(stdout).toMatch(/Size limit: 48 B\s+Size: +\d+ B/);
});

it('wants a ceiling for each entry', async () => {
  const { code, stdout } = await check({});
  expect(code).toBe(1);
  expect(stdout).toContain('It has no ceiling: give it one in');
});
