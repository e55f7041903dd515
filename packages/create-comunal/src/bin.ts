#!/usr/bin/env node
import { createMessages, localeOf } from './messages.ts';
import { run } from './run.ts';

const { env, stdin, stdout, stderr } = process;
// Whoever reads the output may have had enough of it: that is no failure.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

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
  stderr.write(`${createMessages(localeOf(env)).t('create:wrong.failed', { error })}\n`);
  process.exitCode = 1;
}
