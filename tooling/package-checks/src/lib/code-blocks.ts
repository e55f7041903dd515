import { lineOf, markdownNodes } from './markdown.ts';

/** A `ts`, `tsx` or `js` block of a Markdown file. */
export interface CodeBlock {
  /** Line of the file on which the code's first line stands. */
  readonly line: number;
  readonly code: string;
  readonly extension: Extension;
  /** False for a block marked `ts no-run`, with JSX, or of JavaScript, which are compiled and not started. */
  readonly runs: boolean;
}

type Extension = (typeof EXTENSIONS)[number];

const EXTENSIONS = ['ts', 'tsx', 'js'] as const;

/** The programs of a Markdown text, which the compiler can read. */
export function programsOf(text: string): CodeBlock[] {
  return markdownNodes(text).flatMap((node) => {
    if (node.type !== 'code') return [];
    const extension = EXTENSIONS.find((each) => each === node.lang);
    if (extension === undefined) return [];
    const runs = extension === 'ts' && !/\bno-run\b/.test(node.meta ?? '');
    return [{ line: lineOf(node) + 1, code: `${node.value}\n`, extension, runs }];
  });
}

/**
 * What a block says it prints: the text of its `// → …` comments in order. Comment lines that
 * follow one, indented further (`//   …`), go on with it; a text that ends in `…` leaves the rest open.
 */
export function expectedOutput(code: string): string[] {
  const expected: string[] = [];
  let open = false;
  for (const line of code.split('\n')) {
    const arrow = /\/\/ → ?(.*)$/.exec(line);
    const more: RegExpExecArray | null = open ? /^\s*\/\/ {2,}(.*)$/.exec(line) : null;
    if (arrow) expected.push(arrow[1]?.trimEnd() ?? '');
    else if (more) expected.push(more[1]?.trimEnd() ?? '');
    open = Boolean(arrow ?? more);
  }
  return expected;
}

/** Where output and expectation part; nothing when they agree. Indentation, and the kind of each space, are left to the writer. */
export function firstDifference(expected: readonly string[], output: string): string | undefined {
  const actual = output.trimEnd() === '' ? [] : output.trimEnd().split('\n');
  const length = Math.max(expected.length, actual.length);
  for (let index = 0; index < length; index++) {
    const wanted = expected[index]?.trim().replaceAll(/\s/g, ' ');
    const got = actual[index]?.trim().replaceAll(/\s/g, ' ');
    const agrees = wanted?.endsWith('…') ? got?.startsWith(wanted.slice(0, -1)) : wanted === got;
    if (!agrees)
      return `promises "${wanted ?? 'nothing more'}" and prints "${got ?? 'nothing more'}"`;
  }
  return undefined;
}
