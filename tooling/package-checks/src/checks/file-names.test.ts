import { expect, it } from 'vitest';
import { madeUpManifest, madeUpWorkspace } from '../lib/made-up-workspace.ts';
import { fileNames } from './file-names.ts';

it('refuses vague names and lets the others be', () => {
  const workspace = madeUpWorkspace({
    'packages/pkg/package.json': madeUpManifest('@comunal/pkg'),
    'packages/pkg/src/utils.ts': '',
    'packages/pkg/src/helpers/text.ts': '',
    'packages/pkg/src/common-words.ts': '',
  });
  expect(fileNames(workspace).map(({ where }) => where)).toEqual([
    'packages/pkg/src/helpers/text.ts',
    'packages/pkg/src/utils.ts',
  ]);
});
