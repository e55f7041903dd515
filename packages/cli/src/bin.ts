#!/usr/bin/env node
import { localeOf } from './locale.ts';
import { messages } from './messages.ts';
import { run } from './run.ts';

const stopping = new AbortController();
process.once('SIGINT', () => {
  process.exitCode = 130;
  stopping.abort();
});
process.once('SIGTERM', () => {
  process.exitCode = 143;
  stopping.abort();
});
// Whoever reads the output may have had enough of it: `comunal check | head` is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

try {
  const code = await run({
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: stopping.signal,
  });
  // A signal that came meanwhile has set its own.
  process.exitCode ??= code;
} catch (thrown) {
  if (!stopping.signal.aborted) {
    // The name and code alone: what an unforeseen error says may quote the path or the text it stumbled over.
    const { name = 'Error', code = '' } =
      thrown instanceof Error ? (thrown as NodeJS.ErrnoException) : {};
    const error = code ? `${name} ${code}` : name;
    const word = process.argv[2] ?? '';
    process.stderr.write(`${messages[localeOf(process.env)].failed(word, error)}\n`);
    process.exitCode = 1;
  }
}
