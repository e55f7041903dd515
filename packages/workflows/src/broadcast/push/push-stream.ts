import { wait, type Clock } from '@comunal/http';
import { StepError } from '../../engine/step-error.ts';
import { encodeArgs, type EncoderSettings } from './encode-args.ts';
import { ffmpegArgs, startFfmpeg } from './ffmpeg-process.ts';
import { sweepKeyFiles } from './sweep-key-files.ts';
import type { PushEvent } from './push-event.ts';
import type { RtmpTarget } from './rtmp-target.ts';
import { createTargetPusher, type PushRetry } from './target-pusher.ts';

/** A source that fails so often without giving anything is gone. */
const maxFailures = 10;
/** A source that held so long was a good one. */
const healthySeconds = 5;

/** What {@link pushStream} takes. */
export interface PushOptions {
  /** Returns the arguments of ffmpeg that open the source, at a second of it. */
  readonly input: (sourceSeconds: number) => readonly string[];
  /** Where in the source to begin. @defaultValue 0 */
  readonly startSeconds?: number | undefined;
  readonly targets: readonly RtmpTarget[];
  readonly encoder: EncoderSettings;
  /** A program of that name, or its path. @defaultValue 'ffmpeg' */
  readonly ffmpeg?: string | undefined;
  /** A private folder for the keys, while ffmpeg reads them. */
  readonly keyDir: string;
  readonly clock: Clock;
  /** @defaultValue 2 seconds, doubling up to a minute */
  readonly retry?: PushRetry | undefined;
  /** Ends the stream in good order. */
  readonly ended: AbortSignal;
  /** Stops everything at once; its reason is thrown. */
  readonly signal: AbortSignal;
  readonly onEvent: (event: PushEvent) => void;
}

/** Why a push is over. */
export type PushEnd = 'end-of-source' | 'ended';

/**
 * Encodes a source once and sends it to several targets at the same time. A target that is lost does not disturb the others, and
 * is tried again for as long as the push goes on; so is the source.
 *
 * @throws `StepError`: `bad-target`, `source-failed` when the source cannot be opened, `no-ffmpeg`.
 */
export async function pushStream(options: PushOptions): Promise<PushEnd> {
  const { keyDir, clock, signal, ended, onEvent, ffmpeg = 'ffmpeg' } = options;
  const { retry = { initialDelayMs: 2_000, maxDelayMs: 60_000 } } = options;
  signal.throwIfAborted();
  await sweepKeyFiles(keyDir);
  const pushers = options.targets.map((target) =>
    createTargetPusher(target, { ffmpeg, keyDir, clock, retry, onEvent }),
  );
  const begun = clock.now();
  const streamSeconds = (): number => (clock.now() - begun) / 1000;
  let sourceSeconds = options.startSeconds ?? 0;
  let delayMs = retry.initialDelayMs;
  let failures = 0;
  try {
    for (;;) {
      const { code, failure, seconds } = await encodeOnce(options, sourceSeconds, {
        streamSeconds:
          failures === 0 && sourceSeconds === (options.startSeconds ?? 0) ? 0 : streamSeconds(),
        write: (part) => pushers.forEach((pusher) => pusher.write(part)),
      });
      signal.throwIfAborted();
      if (ended.aborted || code === 0) {
        await Promise.all(pushers.map((pusher) => pusher.end()));
        signal.throwIfAborted();
        return ended.aborted ? 'ended' : 'end-of-source';
      }
      const hasBegun = seconds > 0 || sourceSeconds > (options.startSeconds ?? 0);
      sourceSeconds += seconds;
      if (failure.reason === 'no-ffmpeg') throw new StepError('no-ffmpeg');
      failures = seconds >= healthySeconds ? 1 : failures + 1;
      if (seconds >= healthySeconds) delayMs = retry.initialDelayMs;
      if (!hasBegun || failures >= maxFailures)
        throw new StepError('source-failed', {
          values: { detail: failure.detail || failure.reason },
        });
      onEvent({ kind: 'source-lost', failure, retryInSeconds: Math.round(delayMs / 1000) });
      await wait(clock, delayMs, AbortSignal.any([signal, ended])).catch(() => {});
      delayMs = Math.min(delayMs * 2, retry.maxDelayMs);
    }
  } finally {
    await Promise.all(pushers.map((pusher) => pusher.stop()));
  }
}

/** Runs one encoder until its source ends, fails, or is not wanted any more. */
async function encodeOnce(
  { input, encoder, ffmpeg = 'ffmpeg', clock, signal, ended, onEvent }: PushOptions,
  sourceSeconds: number,
  { streamSeconds, write }: { streamSeconds: number; write: (part: Uint8Array) => void },
) {
  let firstAt: number | undefined;
  const secondsSoFar = (): number => (firstAt === undefined ? 0 : (clock.now() - firstAt) / 1000);
  const child = startFfmpeg({
    program: ffmpeg,
    args: [...ffmpegArgs, ...encodeArgs(input(sourceSeconds), encoder, streamSeconds)],
    onProgress: () => onEvent({ kind: 'progress', sourceSeconds: sourceSeconds + secondsSoFar() }),
  });
  child.stdin.end();
  child.stdout.on('data', (part: Uint8Array) => {
    firstAt ??= clock.now();
    write(part);
  });
  const finish = (): void => child.finish();
  const kill = (): void => child.kill();
  ended.addEventListener('abort', finish);
  signal.addEventListener('abort', kill);
  if (ended.aborted) finish();
  if (signal.aborted) kill();
  const exit = await child.exit;
  ended.removeEventListener('abort', finish);
  signal.removeEventListener('abort', kill);
  return { ...exit, seconds: secondsSoFar() };
}
