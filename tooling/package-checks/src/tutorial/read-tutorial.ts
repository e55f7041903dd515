import type { Code, Nodes } from 'mdast';
import { lineOf, markdownNodes } from '../lib/markdown.ts';

/** Commands that a reader types one after the other. */
export interface CommandStep {
  readonly kind: 'commands';
  /** Line of the page. */
  readonly line: number;
  readonly commands: readonly string[];
  /**
   * `runs` ends well, `fails` does not and is meant to, `serves` goes on until somebody stops it, and `asks` questions on a
   * terminal.
   */
  readonly mode: CommandMode;
  /** Lines that the terminal shows, in order; `…` stands for any text. */
  readonly expected: readonly string[];
  readonly answers: readonly Answer[];
}

const modes = ['runs', 'fails', 'serves', 'asks'] as const;
/** How the commands of a block go on. */
export type CommandMode = (typeof modes)[number];

/** A file that a reader writes. */
export interface FileStep {
  readonly kind: 'file';
  readonly line: number;
  /** Relative to the folder that the reader is in. */
  readonly path: string;
  /** Language of the block, such as `yaml`. */
  readonly language: string;
  readonly content: string;
}

/** What a reader does next. */
export type TutorialStep = CommandStep | FileStep;

/** A question of a command, and what a reader presses. */
export interface Answer {
  readonly question: string;
  /** A text, or the name of a key. */
  readonly keys: readonly string[];
}

/** What a page has its readers do. */
export interface Tutorial {
  readonly steps: readonly TutorialStep[];
  /** Paths of the pages that it has them open. */
  readonly paths: readonly string[];
}

/** Where the page has its readers look at their site. */
const ADDRESS = /^http:\/\/localhost:4321(\/.*)$/;

/**
 * Reads a page: `sh` blocks are commands, a `text` block below one says what the terminal shows, a table of questions below
 * `sh asks` how to answer them, and a block with `title="path"` is a file.
 */
export function readTutorial(text: string): Tutorial {
  const steps: TutorialStep[] = [];
  const paths: string[] = [];
  const extendLast = (change: (step: CommandStep) => Partial<CommandStep>): void => {
    const last = steps.at(-1);
    if (last?.kind === 'commands') steps[steps.length - 1] = { ...last, ...change(last) };
  };
  for (const node of markdownNodes(text)) {
    if (node.type === 'inlineCode') {
      const [, path] = ADDRESS.exec(node.value) ?? [];
      if (path !== undefined && !paths.includes(path)) paths.push(path);
    } else if (node.type === 'code') {
      const step = toStep(node);
      if (step) steps.push(step);
      else if (node.lang === 'text') {
        const expected = node.value.split('\n').filter((line) => line.trim() !== '');
        extendLast((last) => ({ expected: [...last.expected, ...expected] }));
      }
    } else if (node.type === 'paragraph') {
      const answers = toAnswers(sourceOf(node, text));
      if (answers.length > 0)
        extendLast(({ mode }) => (mode === 'asks' ? { answers: [...answers] } : {}));
    }
  }
  return { steps, paths };
}

function toStep(node: Code): TutorialStep | undefined {
  const { lang, meta, value } = node;
  const line = lineOf(node);
  if (lang === 'sh') {
    const mode = modes.find((name) => meta?.split(' ').includes(name)) ?? 'runs';
    return { kind: 'commands', line, commands: toCommands(value), mode, expected: [], answers: [] };
  }
  const [, path] = /\btitle="([^"]+)"/.exec(meta ?? '') ?? [];
  if (path === undefined) return undefined;
  return { kind: 'file', line, path, language: lang ?? '', content: `${value}\n` };
}

/** One command a line; a line that ends in a backslash goes on in the next. */
function toCommands(block: string): readonly string[] {
  return block
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The rows of a table whose first cell is a question and whose last one holds keys as code. */
function toAnswers(table: string): readonly Answer[] {
  return table.split('\n').flatMap((row) => {
    const cells = row.split('|').map((cell) => cell.trim());
    const question = cells[1] ?? '';
    const keys = [...(cells.at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, key = '']) => key);
    return row.startsWith('|') && question.endsWith('?') && keys.length > 0
      ? [{ question, keys }]
      : [];
  });
}

function sourceOf({ position }: Nodes, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
