import { expect, it } from 'vitest';
import { docExamplesOf } from './doc-examples.ts';

const SOURCE = `/**
 * Doubles.
 *
 * \`\`\`ts
 * notAnExample();
 * \`\`\`
 * @example With a decorator
 * \`\`\`ts
 * @twice
 * class A {}
 * \`\`\`
 * @returns A number.
 */
export const a = 1;
export interface B {
  /**
   * @example
   * \`\`\`ts
   * if (true)
   *   console.log(1); // → 1
   * \`\`\`
   */
  c(): void;
}
// \`\`\`ts
`;

it('reads the ts blocks of examples, with the lines of the source', () => {
  expect(docExamplesOf(SOURCE)).toEqual([
    { line: 9, code: '@twice\nclass A {}\n', extension: 'ts', runs: false },
    { line: 19, code: 'if (true)\n  console.log(1); // → 1\n', extension: 'ts', runs: true },
  ]);
});
