import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import type { Answer } from './read-tutorial.ts';
import type { Outcome } from '../lib/run-program.ts';

/** What a terminal sends for a key, by its name in each language of the page. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\r',
  '↓': '\u001B[B',
  '↑': '\u001B[A',
  espacio: ' ',
  space: ' ',
  espaço: ' ',
};

/** Ends a command that asks what the page does not know. */
const TIMEOUT_MS = 600_000;

/** Runs a command on a terminal of its own and answers each question once it is asked. */
export async function answerQuestions(
  command: string,
  answers: readonly Answer[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const argv =
    process.platform === 'darwin'
      ? ['-q', '/dev/null', 'sh', '-c', command]
      : ['-qec', command, '/dev/null'];
  const child = spawn('script', argv, { cwd, env: { ...env, TERM: 'xterm' } });
  const open = [...answers];
  let stdout = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    const [next] = open;
    if (!next) return;
    if (!stripVTControlCharacters(stdout.slice(seen)).includes(next.question)) return;
    open.shift();
    seen = stdout.length;
    child.stdin.write(next.keys.map((key) => KEYS[key] ?? key).join(''));
  });
  const timeout = setTimeout(() => child.kill(), TIMEOUT_MS);
  const closed: readonly unknown[] = await once(child, 'close');
  clearTimeout(timeout);
  const [code] = closed;
  const [missing] = open;
  const stderr = missing ? `${command} does not ask: ${missing.question}` : '';
  return { code: missing ? 1 : Number(code ?? 127), stdout, stderr };
}
