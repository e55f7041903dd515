import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/** What became of one module that was run. */
export interface BlockRun {
  readonly output: string;
  /** Why it failed; absent when it ran to its end. */
  readonly error?: string;
}

const PROGRAM = join(import.meta.dirname, 'import-blocks.mjs');
const SEPARATOR = '--- end of block ';

/**
 * Runs modules one after another in one process, since most of the time of a short one goes into starting Node and loading what
 * it imports. One that ends the process fails; those after it run in another.
 */
export async function runBlocks(dir: string, files: readonly string[]): Promise<BlockRun[]> {
  const runs: BlockRun[] = [];
  while (runs.length < files.length) {
    const rest = files.slice(runs.length);
    const argv = ['--disable-warning=ExperimentalWarning', PROGRAM, SEPARATOR, ...rest];
    const outcome = await runProgram(process.execPath, argv, dir, plainEnvironment());
    const ended = readOutput(outcome.stdout);
    runs.push(...ended);
    if (ended.length === rest.length) break;
    const { code, stderr } = outcome;
    runs.push({ output: '', error: `ends the process with code ${code}\n${stderr}` });
  }
  return runs;
}

function readOutput(stdout: string): BlockRun[] {
  const parts = stdout.split(`\n${SEPARATOR}`);
  return parts.slice(1).map((part, index) => {
    const error = JSON.parse(part.split('\n', 1)[0] ?? 'null') as string | null;
    const before = parts[index] ?? '';
    const output = index === 0 ? before : before.slice(before.indexOf('\n') + 1);
    return error === null ? { output } : { output, error };
  });
}

/** Colours would be in the output; a setting of the machine's should not decide what an example prints. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NODE_OPTIONS: __, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1', TZ: 'UTC', LANG: 'en_US.UTF-8' };
}
