import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/**
 * Creates a path beside a file, for what will take its place. A name may have 255 bytes, of which the suffix needs 37; three bytes is
 * the most that a UTF-16 unit takes.
 */
export function temporaryPath(path: string): string {
  return join(dirname(path), `${basename(path).slice(0, 72)}.${randomUUID()}`);
}
