import { getSystemErrorCode } from '@comunal/command';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

/** What is where a file is to be copied to: nothing, a file, or something that is left alone, such as a link. */
export type TargetState = 'absent' | 'file' | 'other';

/**
 * Looks at each step of a path inside a content folder: nothing is written through a symbolic link.
 *
 * @param dir - The content folder.
 * @param path - The path of the file from there.
 */
export async function inspectTarget(dir: string, path: string): Promise<TargetState> {
  const steps = path.split('/');
  let current = dir;
  for (const [index, step] of steps.entries()) {
    current = join(current, step);
    const isLast = index === steps.length - 1;
    try {
      const stats = await lstat(current);
      if (isLast ? !stats.isFile() : !stats.isDirectory()) return 'other';
    } catch (thrown) {
      if (getSystemErrorCode(thrown) === 'ENOENT') return 'absent';
      throw thrown;
    }
  }
  return 'file';
}
