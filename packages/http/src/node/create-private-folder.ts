import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createFileAtomic } from './create-file-atomic.ts';
import { getSystemErrorCode } from './get-system-error-code.ts';

/**
 * Creates a folder for its owner alone (mode 700), with a rule that keeps git from taking anything in it. Whatever is there
 * already stays as it is: somebody may have decided otherwise.
 * @param path - The folder.
 * @param comment - A line for whoever finds the rule.
 *
 * @example
 * ```ts
 * import { createPrivateFolder } from '@comunal/http/node';
 *
 * await createPrivateFolder('content/private', 'Nothing in here is committed.');
 * ```
 */
export async function createPrivateFolder(path: string, comment?: string): Promise<void> {
  const rule = comment === undefined ? '*\n' : `# ${comment}\n*\n`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await mkdir(path, { mode: 0o700 });
    await createFileAtomic(join(path, '.gitignore'), rule);
  } catch (thrown) {
    if (getSystemErrorCode(thrown) !== 'EEXIST') throw thrown;
  }
}
