import { ExiftoolProcess } from './exiftool-process.ts';

/** The Perl that is reused: its start costs more than what it does with a picture. */
let current: ExiftoolProcess | undefined;
/** What is done one after the other. */
let last: Promise<unknown> = Promise.resolve();

/** Reads orientation, digest of the pixels, and names of tags, a line each. @throws CleanError `damaged` or `no-exiftool`. */
export function readWithExiftool(bytes: Uint8Array, signal?: AbortSignal): Promise<Buffer> {
  return enqueue(signal, (exiftool) => exiftool.ask('READ', bytes));
}

/** Removes all tags but the colour profile, and sets how the picture is turned. @throws CleanError `damaged` or `no-exiftool`. */
export function removeWithExiftool(
  bytes: Uint8Array,
  orientation: number,
  signal?: AbortSignal,
): Promise<Buffer> {
  return enqueue(signal, (exiftool) => exiftool.ask('WRITE', bytes, orientation));
}

function enqueue<T>(
  signal: AbortSignal | undefined,
  ask: (exiftool: ExiftoolProcess) => Promise<T>,
): Promise<T> {
  const result = last.then(async () => {
    signal?.throwIfAborted();
    const exiftool = current?.isUsable ? current : await ExiftoolProcess.start();
    current = exiftool;
    const stop = (): void => exiftool.kill(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await ask(exiftool);
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  });
  last = result.catch(() => undefined);
  return result;
}
