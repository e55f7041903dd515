import { ProgramError, runProgram } from '@comunal/command/process';
import { createPublishError } from './publish-error.ts';

/** How many of the last lines that ffmpeg says are kept. */
const maxMessages = 200;

/**
 * Runs ffmpeg of the path, and returns the end of what it says.
 * @throws `StepError` `no-ffmpeg` where it is missing, `ffmpeg-failed` where it fails.
 */
export async function runFfmpeg(args: readonly string[], signal: AbortSignal): Promise<string> {
  const call = ['-nostdin', '-hide_banner', '-y', ...args];
  const { code, messages } = await runProgram('ffmpeg', call, { signal, maxMessages }).catch(
    (thrown: unknown) => {
      const isMissing = thrown instanceof ProgramError && thrown.code === 'not-found';
      throw isMissing ? createPublishError('no-ffmpeg') : thrown;
    },
  );
  if (code !== 0) throw createPublishError('ffmpeg-failed', { code: code ?? -1 });
  return messages.join('\n');
}
