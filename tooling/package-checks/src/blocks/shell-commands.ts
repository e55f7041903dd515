import { parse } from 'shell-quote';

/** One program that a shell starts, with its arguments. */
export interface ShellCommand {
  /** Of the block, counted from 1. */
  readonly line: number;
  readonly words: readonly string[];
}

/** The programs that a block of a shell starts, in order. Each line is read by itself, after those that end in `\` are joined. */
export function shellCommandsOf(text: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  let joined = '';
  for (const [index, line] of text.split('\n').entries()) {
    joined += line.replace(/\\$/, '');
    if (line.endsWith('\\')) continue;
    commands.push(...splitPrograms(joined).map((words) => ({ line: index + 1, words })));
    joined = '';
  }
  return commands;
}

/** Splits one line where a shell starts another program, and leaves out files that it reads from or writes to. */
function splitPrograms(line: string): string[][] {
  const programs: string[][] = [[]];
  let isFile = false;
  for (const entry of parse(line, (name) => `$${name}`)) {
    if (typeof entry === 'string') {
      if (!isFile) programs.at(-1)?.push(entry);
      isFile = false;
    } else if ('pattern' in entry) {
      programs.at(-1)?.push(entry.pattern);
    } else if ('op' in entry) {
      isFile = REDIRECTIONS.has(entry.op);
      if (!isFile) programs.push([]);
      // The number of a stream, as in `2>&1`, is no argument.
      else if (/^\d$/.test(programs.at(-1)?.at(-1) ?? '')) programs.at(-1)?.pop();
    }
  }
  return programs.map((words) => withoutAssignments(words)).filter((words) => words.length > 0);
}

function withoutAssignments(words: readonly string[]): string[] {
  const start = words.findIndex((word) => !ASSIGNMENT.test(word));
  return start < 0 ? [] : words.slice(start);
}

const REDIRECTIONS: ReadonlySet<string> = new Set(['>', '>>', '<', '>&', '<&', '&>', '>|']);
const ASSIGNMENT = /^[A-Z_]+=/;
