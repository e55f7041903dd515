import { readLines, startProgram } from '@comunal/command/process';
import type { Readable, Writable } from 'node:stream';
import { readFailure, type FfmpegFailure } from './ffmpeg-failure.ts';

/** How many of the last messages are kept. */
const maxMessages = 20;
/** A line of `-progress`, which stands among the messages. */
const progressLine = /^([a-z_0-9]+)=\s*(\S+)$/;

/** How an ffmpeg ended. */
export interface FfmpegExit {
  readonly code: number | null;
  /** What it complained about; it is kept only if the program failed. */
  readonly failure: FfmpegFailure;
}

/** A running ffmpeg. */
export interface FfmpegProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Resolves once it has ended and its pipes are closed. It never rejects. */
  readonly exit: Promise<FfmpegExit>;
  /** Asks it to finish what it writes, and to end. */
  finish(): void;
  /** Ends it at once. */
  kill(): void;
}

/** What {@link startFfmpeg} takes. */
export interface FfmpegOptions {
  readonly program: string;
  readonly args: readonly string[];
  /** Is called with the microseconds that were written so far, each time that ffmpeg tells them. */
  readonly onProgress?: ((microseconds: number) => void) | undefined;
}

/** The arguments that make ffmpeg say what {@link startFfmpeg} reads, and ask nobody anything. */
export const ffmpegArgs: readonly string[] = [
  '-hide_banner',
  '-nostdin',
  '-nostats',
  '-loglevel',
  'level+error',
  '-stats_period',
  '1',
  '-progress',
  'pipe:2',
];

/** Starts ffmpeg. Its messages stay in memory, and only their meaning leaves this file. */
export function startFfmpeg({ program, args, onProgress }: FfmpegOptions): FfmpegProcess {
  const child = startProgram(program, args);
  const messages: string[] = [];
  readLines(child.stderr, (line) => {
    const [, name, value] = progressLine.exec(line) ?? [];
    if (name === undefined) {
      messages.push(line);
      if (messages.length > maxMessages) messages.shift();
    } else if (name === 'out_time_us' && Number(value) > 0) onProgress?.(Number(value));
  });
  const exit = new Promise<FfmpegExit>((resolve) => {
    child.once('error', (thrown) => {
      if (child.pid === undefined)
        resolve({ code: null, failure: { reason: 'no-ffmpeg', detail: thrown.name } });
    });
    child.once('close', (code) => resolve({ code, failure: readFailure(messages) }));
  });
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    exit,
    finish: () => void child.kill('SIGTERM'),
    kill: () => void child.kill('SIGKILL'),
  };
}
