import { describe, expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { docComments } from './doc-comments.ts';

function check(index: string, sibling = '') {
  return docComments(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
      'packages/pkg/src/index.ts': index,
      'packages/pkg/src/other.ts': sibling,
    }),
  );
}

describe('docComments', () => {
  it('passes exports with a sentence, here or where they are declared', () => {
    const index = "export { other } from './other.ts';\n/** How many. */\nexport const count = 1;";
    expect(check(index, '/** Does something. */\nexport function other(): void {}')).toEqual([]);
  });

  it.each([
    ['a constant', 'export const bare = 1;'],
    ['a function', 'export function bare(): void {}'],
    ['a class', 'export class bare {}'],
    ['a type', 'export type bare = string;'],
    ['an interface', 'export interface bare { a: 1 }'],
    ['an empty comment', '/** */\nexport const bare = 1;'],
    ['a comment that is no doc comment', '// says something\nexport const bare = 1;'],
  ])('names %s without one', (_, source) => {
    expect(check(source)).toMatchObject([{ message: 'bare is public and has no doc comment.' }]);
  });

  it('says where the declaration stands', () => {
    expect(check("export * from './other.ts';", '\nexport const bare = 1;')).toMatchObject([
      { location: 'packages/pkg/src/other.ts:2' },
    ]);
  });

  it.each([
    [
      '/** Options. */\nexport interface ListOptions { readonly size?: number }',
      'ListOptions.size',
    ],
    ['/** Options. */\nexport type ListOptions = { readonly size?: number };', 'ListOptions.size'],
    ['/** A room. */\nexport class Room { leave(): void {} private x = 1; #y = 2; }', 'Room.leave'],
  ])('wants one on options and public members: %s', (source, name) => {
    expect(check(source)).toMatchObject([{ message: `${name} is public and has no doc comment.` }]);
  });
});
