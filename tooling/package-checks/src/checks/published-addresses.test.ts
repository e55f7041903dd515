import { expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { publishedAddresses } from './published-addresses.ts';

const check = (host: string, changes: object = {}) =>
  publishedAddresses(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg', {
        repository: { type: 'git', url: `git+https://${host}/toolkit.git` },
        homepage: `https://${host}/toolkit`,
        bugs: `https://${host}/toolkit/issues`,
        ...changes,
      }),
    }),
  );

it('names the fields whose address stands for a missing one, and where to set it', () => {
  expect(check('git.example', { bugs: 'https://git.example.org/issues' })).toEqual([
    {
      location: 'packages/pkg/package.json',
      message: expect.stringMatching(
        /^an address under \.example stands in repository and homepage\. .*data\/repository\.ts/,
      ),
    },
  ]);
});

it('names where somebody would give, too', () => {
  expect(check('git.example.org', { funding: 'https://give.example' })).toMatchObject([
    { message: expect.stringMatching(/^an address under \.example stands in funding\./) },
  ]);
});

it('accepts a host that only has the word in its name', () => {
  expect(check('git.example.org')).toEqual([]);
});

it('asks nothing of a private package', () => {
  expect(check('git.example', { private: true })).toEqual([]);
});

it('names the READMEs that lead to docs without an address', () => {
  const workspace = createSampleWorkspace({
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
    'packages/pkg/README.md': '[En español](https://docs.example/es/reference/pkg/)',
  });
  expect(publishedAddresses(workspace, 'https://docs.example')).toContainEqual({
    location: 'packages/pkg/README.md',
    message: expect.stringContaining('Set DOCS_URL in '),
  });
  expect(publishedAddresses(workspace, 'https://docs.example.org')).not.toContainEqual(
    expect.objectContaining({ location: 'packages/pkg/README.md' }),
  );
});
