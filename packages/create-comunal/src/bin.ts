#!/usr/bin/env node
import { createMessages, localeOf } from './messages.ts';
import { run } from './run.ts';

const { env, stdin, stdout, stderr } = process;
stdout.on('error', ({ code = 'Error' }: NodeJS.ErrnoException) => {
  // Whoever reads the output may have had enough of it: that is no failure.
  if (code !== 'EPIPE') fail(code);
});
stderr.on('error', () => {}); // there is nowhere left to say it

try {
  // Loaded when somebody can answer. The questions go where the answers come from, so that stdout can be piped.
  const prompts =
    stdin.isTTY && stderr.isTTY
      ? (await import('./terminal-prompts.ts')).terminalPrompts(stdin, stderr)
      : undefined;
  process.exitCode = await run({
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env,
    stdout,
    stderr,
    prompts,
    today: new Date(),
  });
} catch (thrown) {
  // The name alone: what an unforeseen error says may quote what was typed.
  const error = thrown instanceof Error ? thrown.name : 'Error';
  fail(error);
}

function fail(error: string): void {
  stderr.write(`${createMessages(localeOf(env)).t('create:wrong.failed', { error })}\n`);
  process.exitCode = 1;
}
