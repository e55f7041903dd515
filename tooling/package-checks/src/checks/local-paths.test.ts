import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { checkLocalPaths } from './local-paths.ts';

// Put together here, so that this file is not what the check finds.
const folder = (...parts: string[]) => ['', ...parts].join('/');
const address = (host: string) => `https:/${folder(host, 'work', 'a')}`;

async function check(files: Readonly<Record<string, string>>) {
  const workspace = createSampleWorkspace({
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
    ...files,
  });
  execFileSync('git', ['init', '-q'], { cwd: workspace.root });
  return checkLocalPaths(workspace);
}

it.each([folder('work', 'main'), folder('root', '.npmrc'), folder('home', 'ana', 'code')])(
  'finds a folder of one machine: %s',
  async (path) => {
    expect(await check({ 'docs/page.md': `\nSee ${path} for it.` })).toMatchObject([
      { location: 'docs/page.md:2' },
    ]);
  },
);

it('finds a host that nobody vouched for, in packages and examples', async () => {
  const text = `x = '${address('tracker.somewhere.net')}'`;
  const problems = await check({
    'packages/pkg/src/a.ts': text,
    'examples/a/b.md': text,
    'docs/a.md': text,
  });
  expect(problems.map(({ location }) => location)).toEqual([
    'examples/a/b.md:1',
    'packages/pkg/src/a.ts:1',
  ]);
});

it('lets known hosts, paths of addresses and relative paths be', async () => {
  const text = [
    address('video.example'),
    address('www.w3.org'),
    'packages/work/a',
    './root/a',
  ].join('\n');
  expect(await check({ 'packages/pkg/src/a.ts': text })).toEqual([]);
});
