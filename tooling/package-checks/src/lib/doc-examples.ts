import { programsOf, type CodeBlock } from './code-blocks.ts';

/**
 * The `ts` blocks of the `@example`s in the doc comments of a source file, with the lines of that file. A block runs when it
 * promises an output; the rest may need a server or a page.
 */
export function docExamplesOf(source: string): CodeBlock[] {
  const blocks = programsOf(keepExamples(source));
  return blocks.map((block) => ({ ...block, runs: block.runs && block.code.includes('// → ') }));
}

/** The source with nothing left but the text of its examples, on the lines where it stands. */
function keepExamples(source: string): string {
  let inComment = false;
  let inExample = false;
  let inFence = false;
  const lines = source.split('\n').map((line) => {
    if (/^\s*\/\*\*/.test(line)) [inComment, inExample, inFence] = [true, false, false];
    const text = inComment
      ? line.replace(/^\s*(?:\/\*\*|\*(?!\/)) ?/, '').replace(/\*\/\s*$/, '')
      : '';
    if (line.includes('*/')) inComment = false;
    const tag = inFence ? undefined : /^\s*@(\w+)/.exec(text)?.[1];
    if (tag !== undefined) inExample = tag === 'example';
    if (inExample && /^\s*```/.test(text)) inFence = !inFence;
    return inExample && tag === undefined ? text : '';
  });
  return lines.join('\n');
}
