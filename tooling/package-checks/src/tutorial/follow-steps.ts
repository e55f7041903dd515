import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram } from '../lib/run-program.ts';
import { answerQuestions } from './answer-questions.ts';
import { findMissingLine } from './expected-lines.ts';
import type { CommandStep, TutorialStep } from './read-tutorial.ts';
import { serveUntilReady, type ServedSite } from './serve-until-ready.ts';

const TIMEOUT_MS = 600_000;

/** How far a reader got. */
export interface Followed {
  /** The folder that they are in. */
  readonly cwd: string;
  /** Where they had to stop, and why. */
  readonly stopped?: { readonly line: number; readonly message: string };
}

/**
 * Does what a page says, in its order, and stops where it does not go as the page says. What serves a site is left open to the
 * end, as in another terminal, and has to answer then as well. Prints the time of each command.
 */
export async function followSteps(
  steps: readonly TutorialStep[],
  desk: string,
  env: NodeJS.ProcessEnv,
): Promise<Followed> {
  const served: ServedStep[] = [];
  try {
    const followed = await followInTurn(steps, desk, env, served);
    for (const { line, site } of followed.stopped ? [] : served) {
      const message = await site.check();
      if (message !== undefined) return { ...followed, stopped: { line, message } };
    }
    return followed;
  } finally {
    for (const { site } of served) await site.stop();
  }
}

interface ServedStep {
  readonly line: number;
  readonly site: ServedSite;
}

async function followInTurn(
  steps: readonly TutorialStep[],
  desk: string,
  env: NodeJS.ProcessEnv,
  served: ServedStep[],
): Promise<Followed> {
  let cwd = desk;
  for (const step of steps) {
    if (step.kind === 'file') {
      const path = join(cwd, step.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, step.content);
      continue;
    }
    let output = '';
    for (const command of step.commands) {
      if (command.startsWith('cd ')) {
        cwd = join(cwd, command.slice('cd '.length));
        continue;
      }
      const start = performance.now();
      const result = await runCommand(command, step, cwd, env, served);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      process.stdout.write(`${seconds.padStart(6)} s  ${command}\n`);
      output += result.output;
      if (result.message !== undefined)
        return { cwd, stopped: { line: step.line, message: result.message } };
    }
    const missing = step.mode === 'serves' ? undefined : findMissingLine(step.expected, output);
    if (missing !== undefined) {
      const message = `promises “${missing}”, which is not in\n${output}`;
      return { cwd, stopped: { line: step.line, message } };
    }
  }
  return { cwd };
}

async function runCommand(
  command: string,
  { line, mode, expected, answers }: CommandStep,
  cwd: string,
  env: NodeJS.ProcessEnv,
  served: ServedStep[],
): Promise<{ readonly output: string; readonly message?: string | undefined }> {
  if (mode === 'serves') {
    const site = await serveUntilReady(command, expected, cwd, env);
    served.push({ line, site });
    return { output: '', message: await site.check() };
  }
  const { code, stdout, stderr } =
    mode === 'asks'
      ? await answerQuestions(command, answers, cwd, env)
      : await runProgram('sh', ['-c', command], cwd, env, TIMEOUT_MS);
  const output = `${stdout}${stderr}`;
  if ((code === 0) === (mode !== 'fails')) return { output };
  return { output, message: `${command} ends with ${code}\n${output}` };
}
