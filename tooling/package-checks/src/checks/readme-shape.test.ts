import { describe, expect, it } from 'vitest';
import { packageDocsUrl } from '../data/repository.ts';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { readmeShape } from './readme-shape.ts';

const GOOD = `# @comunal/pkg

Does one thing.

## Install
## First use
\`\`\`sh
## no heading, but a comment in code
\`\`\`
## When the input is wrong
## More of it
## What it does not protect
## Reference
[On the docs site](${packageDocsUrl('pkg')})
## Licence
`;

const check = (readme: string) =>
  readmeShape(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
      'packages/pkg/README.md': readme,
    }),
  ).map(({ message }) => message);

describe('readmeShape', () => {
  it('allows long code in a section below the first use', () => {
    const code = `\`\`\`sh\n${'# a line\n'.repeat(40)}\`\`\`\n`;
    expect(check(GOOD.replace('## More of it\n', `## More of it\n${code}`))).toEqual([]);
  });

  it('passes the common shape with sections of its own', () => {
    expect(check(GOOD)).toEqual([]);
  });

  it.each([
    ['another title', GOOD.replace('# @comunal/pkg', '# pkg'), 'should stand'],
    ['no sentence', GOOD.replace('Does one thing.', ''), 'what the package is'],
    ['a missing section', GOOD.replace('## Licence\n', ''), 'lacks "## Licence"'],
    [
      'another order',
      GOOD.replace('## Install\n', '').replace('## Licence', '## Install\n## Licence'),
      'order',
    ],
    [
      'a first use of more than 15 lines',
      GOOD.replace('## no heading', '# a line\n'.repeat(15) + '## no heading'),
      'has 16 lines of code',
    ],
    [
      'no way to the docs in Spanish and Portuguese',
      GOOD.replace('[On the docs site]', '[Somewhere]'),
      `has to begin "## Reference" with [On the docs site](${packageDocsUrl('pkg')})`,
    ],
    ['too many lines', GOOD + '\n'.repeat(200), 'over 150 lines'],
  ])('fails on %s', (_, readme, message) => {
    expect(check(readme)).toMatchObject([expect.stringContaining(message)]);
  });

  it('fails where there is no README', () => {
    const workspace = createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
    });
    expect(readmeShape(workspace)).toMatchObject([{ message: 'is missing.' }]);
  });
});
