import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { exiftoolPath } from 'exiftool-vendored';
import { CleanError } from '../clean-error.ts';

/** The path of ExifTool, looked up once. */
let path: Promise<string> | undefined;

/**
 * Runs ExifTool on bytes, by its standard input and output, so that no name of a file gets to it. It reads no configuration,
 * which would be a program of whoever wrote it.
 * @throws CleanError `damaged` where it refuses the bytes, `no-exiftool` where it or Perl is missing.
 */
export async function runExiftool(
  args: readonly string[],
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Buffer> {
  const file = await (path ??= exiftoolPath()).catch(() => {
    throw new CleanError('no-exiftool');
  });
  const isScript = process.platform !== 'win32';
  const child = spawn(
    isScript ? 'perl' : file,
    [...(isScript ? [file] : []), '-config', '', ...args, '-'],
    { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true, ...(signal && { signal }) },
  );
  const code = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin.on('error', () => undefined); // It may refuse the bytes before it has read them all.
  child.stdin.end(bytes);
  const [output, exitCode] = await Promise.all([buffer(child.stdout), code]).catch(
    (thrown: unknown) => {
      signal?.throwIfAborted();
      throw isMissing(thrown) ? new CleanError('no-exiftool') : thrown;
    },
  );
  if (exitCode !== 0) throw new CleanError('damaged');
  return output;
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
}
