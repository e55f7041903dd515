import { expect, it } from 'vitest';
import { repositoryUrl } from '../data/repository.ts';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { readmeLinks } from './readme-links.ts';

const check = (
  readme: string,
  files: readonly string[] = ['dist', 'docs'],
  page = 'Back to [the top](../README.md).\n',
): string[] =>
  readmeLinks(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg', { files }),
      'packages/pkg/README.md': `# @comunal/pkg\n\n${readme}\n`,
      'packages/pkg/docs/page.md': page,
      'packages/pkg/notes.md': '',
      'docs/page.md': '',
    }),
  ).map(({ location, message }) => `${location}: ${message}`);

it.each([
  [`[more](${repositoryUrl('packages/pkg/docs/page.md')})`],
  [`[more](${repositoryUrl('docs/page.md')}#part "A part")`],
  ['[the standard](https://www.w3.org/TR/webvtt1/)'],
  ['[below](#reference)'],
  ['`[text](../../x.md)` is Markdown'],
  ['`npm run bench pkg` in the repository measures it anew'],
  ['```sh\nnpm run bench\n```'],
  ['```ts\n// → [1:00](<../../x.md>)\n```'],
])('has nothing against %s', (readme) => {
  expect(check(readme)).toEqual([]);
});

it.each([
  ['[more](../../docs/page.md)', 'leads out of the package'],
  ['![a picture](../picture.png)', 'leads out of the package'],
  ['[more](docs/none.md)', 'is not there'],
  ['[more](docs/page.md)', 'which npm does not show: write https://'],
  [`[more](${repositoryUrl('docs/none.md')})`, 'is not there'],
  ['[more](https://git.example/comunal/toolkit/docs/page.md)', 'begin with'],
  ['`test/exceptions.ts` names them', 'names test/exceptions.ts, which is not published'],
  ['see `packages/pkg/src/numbers.ts`', 'names packages/pkg/src/numbers.ts'],
  ['`npm run bench pkg` measures it anew', 'say that it is in the repository'],
])('refuses %s', (readme, message) => {
  expect(check(readme)).toMatchObject([expect.stringContaining(message)]);
  expect(check(readme)[0]).toContain('packages/pkg/README.md:3: ');
});

it('refuses a link of a docs page to one that is not published', () => {
  expect(check('', ['dist'])).toEqual([]);
  expect(check('', ['dist'], 'See [notes](../notes.md).\n')).toMatchObject([
    expect.stringContaining('add it to "files"'),
  ]);
});

it('refuses a link of a page of the repository to a file that is not there', () => {
  const workspace = createSampleWorkspace({
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
    'packages/pkg/src/index.ts': '',
    'docs/a-page.md':
      '[here](../packages/pkg/src/index.ts)\n\n[gone](../packages/pkg/src/gone.ts)\n',
  });
  expect(readmeLinks(workspace)).toEqual([
    {
      location: 'docs/a-page.md:3',
      message: 'leads to ../packages/pkg/src/gone.ts, which is not there.',
    },
  ]);
});

it('refuses a link of the docs site to a file of the repository that is not there', () => {
  const workspace = createSampleWorkspace({
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
    'docs/src/content/docs/es/why/a-page.md': `---\ntitle: A page\n---\n\n[here](${repositoryUrl('packages/pkg/package.json')})\n\n[gone](${repositoryUrl('GONE.md')})\n`,
  });
  expect(readmeLinks(workspace)).toMatchObject([
    {
      location: 'docs/src/content/docs/es/why/a-page.md:7',
      message: expect.stringContaining('GONE.md, which is not there'),
    },
  ]);
});
