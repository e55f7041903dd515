#!/usr/bin/env node
import { localeOf } from './locale.ts';
import { createCliMessages } from './messages.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { run } from './run.ts';
import { processInput } from './process-input.ts';
import { isSupportedNode, OLDEST_NODE } from './supported-node.ts';

const stopping = new AbortController();
process.once('SIGINT', () => {
  process.exitCode = 130;
  stopping.abort();
});
process.once('SIGTERM', () => {
  process.exitCode = 143;
  stopping.abort();
});
const argv = process.argv.slice(2);
const { command = '', locale } = parseCommandLine(argv);
const { t } = createCliMessages(locale ?? localeOf(process.env));

// A stream may fail once for each line; it is told once.
process.stdout.once('error', unwritten);
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const { node } = process.versions;
if (isSupportedNode(node)) await runCommand();
else {
  process.stderr.write(`${t('cli:oldNode', { version: node, oldest: OLDEST_NODE })}\n`);
  process.exitCode = 1;
}

async function runCommand(): Promise<void> {
  try {
    const code = await run({
      argv,
      cwd: process.cwd(),
      env: process.env,
      stdout: process.stdout,
      stderr: process.stderr,
      stdin: processInput(process.stdin, process.stderr),
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
      process.stderr.write(`${t('cli:failed', { command, error })}\n`);
      process.exitCode = 1;
    }
  }
}

function unwritten({ code = '' }: NodeJS.ErrnoException): void {
  // Whoever reads the output may have had enough of it: `comunal check | head` is no failure.
  if (code === 'EPIPE') return;
  process.stderr.write(`${t('cli:outputFailed', { code })}\n`);
  process.exitCode ||= 1;
}
