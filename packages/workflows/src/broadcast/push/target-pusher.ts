import { wait, type Clock } from '@comunal/http';
import { ffmpegArgs, startFfmpeg, type FfmpegProcess } from './ffmpeg-process.ts';
import type { FfmpegReason } from './ffmpeg-failure.ts';
import { writeKeyFile } from './key-file.ts';
import type { PushEvent } from './push-event.ts';
import { readApplication, type RtmpTarget } from './rtmp-target.ts';

/** About twenty seconds of picture: a line that is further behind does not catch up. */
const maxQueuedBytes = 8 * 1024 * 1024;
/** A server that takes nothing for so long has died without a word. */
const stallMs = 30_000;
/** A server that ends a stream earlier than this, or before it began, does not want it: the key is wrong, or somebody else uses it. */
const shortMs = 10_000;
/** A stream that held so long was a good one: the next wait is the shortest again. */
const healthyMs = 60_000;
/** How long a target may take to write what it has at the end. */
const endMs = 10_000;

/** How long to wait before a lost target is tried again; it doubles up to the longest. */
export interface PushRetry {
  /** The wait after the first loss, and after each stream that has held for a minute. */
  readonly initialDelayMs: number;
  /** The longest wait. */
  readonly maxDelayMs: number;
}

/** What {@link createTargetPusher} takes. */
export interface TargetPusherOptions {
  readonly ffmpeg: string;
  readonly keyDir: string;
  readonly clock: Clock;
  readonly retry: PushRetry;
  readonly onEvent: (event: PushEvent) => void;
}

/** Sends an MPEG transport stream to one target, for as long as there is one. */
export interface TargetPusher {
  /** Sends a part of the stream, or leaves it out while the target is gone or too slow. */
  write(part: Uint8Array): void;
  /** Ends the stream, and resolves once the target has got all of it. */
  end(): Promise<void>;
  /** Ends it at once. */
  stop(): Promise<void>;
}

/**
 * Starts an ffmpeg that copies a stream from its input to a target, and starts it anew with growing waits whenever it ends.
 * Each target has its own, so that one that is lost comes back alone. A transport stream can be joined at any moment.
 *
 * @throws `StepError` with `bad-target`.
 */
export function createTargetPusher(
  target: RtmpTarget,
  { ffmpeg, keyDir, clock, retry, onEvent }: TargetPusherOptions,
): TargetPusher {
  readApplication(target);
  const stopped = new AbortController();
  const ending = new AbortController();
  const isOver = (): boolean => ending.signal.aborted || stopped.signal.aborted;
  let isBehind = false;
  let current: FfmpegProcess | undefined;

  const once = async (): Promise<{ reason: FfmpegReason; airMs: number }> => {
    // A disk that is full now may have room later, and the other targets go on.
    const keyFile = await writeKeyFile(keyDir, target).catch(() => undefined);
    if (!keyFile) return { reason: 'unknown', airMs: 0 };
    if (isOver()) {
      await keyFile.remove();
      return { reason: 'closed', airMs: 0 };
    }
    let onAirSince: number | undefined;
    let written = 0;
    let hasStalled = false;
    let cancelStall = (): void => {};
    const watchStall = (): void => {
      cancelStall();
      cancelStall = clock.after(stallMs, () => {
        hasStalled = true;
        child.kill();
      });
    };
    const child = startFfmpeg({
      program: ffmpeg,
      args: [...ffmpegArgs, ...copyArgs(keyFile.path, target.url)],
      onProgress(microseconds) {
        if (microseconds <= written) return;
        written = microseconds;
        watchStall();
        if (onAirSince !== undefined) return;
        onAirSince = clock.now();
        void keyFile.remove();
        onEvent({ kind: 'on-air', target: target.name });
      },
    });
    child.stdout.resume();
    watchStall();
    current = child;
    isBehind = false;
    const { failure } = await child.exit;
    current = undefined;
    cancelStall();
    await keyFile.remove();
    const airMs = onAirSince === undefined ? 0 : clock.now() - onAirSince;
    const isShort = failure.reason === 'closed' && airMs < shortMs;
    return { reason: hasStalled ? 'stalled' : isShort ? 'rejected' : failure.reason, airMs };
  };

  const run = async (): Promise<void> => {
    let delayMs = retry.initialDelayMs;
    while (!isOver()) {
      const { reason, airMs } = await once();
      if (isOver()) return;
      if (airMs >= healthyMs) delayMs = retry.initialDelayMs;
      const retryInSeconds = Math.round(delayMs / 1000);
      onEvent({ kind: 'dropped', target: target.name, reason, retryInSeconds });
      await wait(clock, delayMs, AbortSignal.any([stopped.signal, ending.signal])).catch(() => {});
      delayMs = Math.min(delayMs * 2, retry.maxDelayMs);
    }
  };
  const done = run();

  const stop = async (): Promise<void> => {
    stopped.abort();
    current?.kill();
    await done;
  };
  return {
    write(part) {
      if (!current) return;
      const queuedBytes = current.stdin.writableLength;
      if (queuedBytes > maxQueuedBytes && !isBehind) {
        isBehind = true;
        onEvent({ kind: 'behind', target: target.name });
      } else if (queuedBytes < maxQueuedBytes / 2) isBehind = false;
      if (!isBehind) current.stdin.write(part);
    },
    async end() {
      ending.abort();
      if (!current) return stop();
      current.stdin.end();
      const cancel = clock.after(endMs, () => current?.kill());
      await done;
      cancel();
    },
    stop,
  };
}

/** Copies what comes in, without looking longer at it than for one group of pictures. */
function copyArgs(preset: string, url: string): string[] {
  const input = ['-analyzeduration', '3000000', '-f', 'mpegts', '-i', 'pipe:0'];
  const output = ['-f', 'flv', '-flvflags', 'no_duration_filesize', '-fpre', preset, url];
  return [...input, '-c', 'copy', '-map_metadata', '-1', ...output];
}
