import { spawn } from 'node:child_process';
import { createPublishError } from './publish-error.ts';

/** How much of what ffmpeg says is kept. */
const maxMessages = 65_536;

/**
 * Runs ffmpeg of the path without a shell, and returns the end of what it says.
 * @throws `StepError` `no-ffmpeg` where it is missing, `ffmpeg-failed` where it fails.
 */
export async function runFfmpeg(args: readonly string[], signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const child = spawn('ffmpeg', ['-nostdin', '-hide_banner', '-y', ...args], {
    // ffmpeg would write a log with the names of files where this variable asks for it.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'FFREPORT')),
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
    killSignal: 'SIGKILL',
    signal,
  });
  let messages = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    messages = (messages + text).slice(-maxMessages);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (thrown) => {
      if (child.pid === undefined) reject(thrown);
    });
    child.once('close', resolve);
  }).catch((thrown: unknown) => {
    throw isMissing(thrown) ? createPublishError('no-ffmpeg') : thrown;
  });
  signal.throwIfAborted();
  if (code !== 0) throw createPublishError('ffmpeg-failed', { code: code ?? -1 });
  return messages;
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
}
