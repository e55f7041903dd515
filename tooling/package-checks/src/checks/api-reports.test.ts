import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { apiReports, writeApiReports } from './api-reports.ts';

const TYPES = `
declare const videoSchema: { readonly name: string };
/** A video, as the server answers. */
export type Video = typeof videoSchema;
/** Asks for one. */
export declare function getVideo(id: number): Promise<Video>;
`;

/** A made-up package whose reports are written. */
function reportedPackage() {
  const workspace = createSampleWorkspace({
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg', {
      exports: { '.': './dist/index.js', './node': './dist/node/index.js' },
    }),
    'packages/pkg/dist/index.d.ts': TYPES,
    'packages/pkg/dist/node/index.d.ts': "export { getVideo } from '../index.js';\n",
  });
  expect(writeApiReports(workspace)).toEqual([]);
  return { workspace, dir: join(workspace.root, 'packages', 'pkg') };
}

it('passes what its reports say, one for each entry', async () => {
  const { workspace, dir } = reportedPackage();
  expect(readdirSync(join(dir, 'etc'))).toEqual(['pkg-node.api.md', 'pkg.api.md']);
  expect(await apiReports(workspace)).toEqual([]);
});

it.each([
  [
    'a parameter',
    'getVideo(id: number)',
    'getVideo(id: string)',
    '+export function getVideo(id: string)',
  ],
  [
    'a field of a schema that no entry exports',
    'readonly name: string',
    'readonly title: string',
    '+const videoSchema: { readonly title: string };',
  ],
])('shows a change of %s, and says how to mean it', async (_, before, after, line) => {
  const { workspace, dir } = reportedPackage();
  writeFileSync(join(dir, 'dist', 'index.d.ts'), TYPES.replace(before, after));
  const [problem] = await apiReports(workspace);
  expect(problem).toMatchObject({
    location: 'packages/pkg/etc',
    message: expect.stringContaining('npm run api pkg'),
  });
  expect(problem?.message).toContain(line);
});

it('wants the report of each entry, and no other', async () => {
  const { workspace, dir } = reportedPackage();
  rmSync(join(dir, 'etc', 'pkg.api.md'));
  writeFileSync(join(dir, 'etc', 'pkg-gone.api.md'), '');
  const [problem] = await apiReports(workspace);
  expect(problem?.message).toMatch(/deleted file[^]*new file|new file[^]*deleted file/);
});
