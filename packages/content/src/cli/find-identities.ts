import { getSystemErrorCode, type CommandContext } from '@comunal/command';
import { join } from 'node:path';
import type { SealedEntryReader } from '../read/open-sealed.ts';
import { isFolder } from '../read/no-folder.ts';
import { sealedFolder } from '../read/folders.ts';

/** The keys at hand, or the code of why one that is set could not be read. */
export interface FoundIdentities {
  /** What opens sealed entries; absent where there is no key, or no sealed entry. */
  readonly identities?: SealedEntryReader | undefined;
  /** Why a key that is set could not be read, as a code. */
  readonly failure?: string | undefined;
}

/**
 * Reads the keys at hand for a content folder that has sealed entries, by `@comunal/sealing` where it is installed. Nobody is
 * asked for a passphrase.
 *
 * @param dir - The content folder.
 * @param context - The working directory, the environment and the signal of a command.
 * @example
 * ```ts
 * import { loadContent } from '@comunal/content';
 * import { findIdentities } from '@comunal/content/sensitive';
 *
 * const { signal } = new AbortController();
 * const { identities } = await findIdentities('content', { cwd: '.', env: process.env, signal });
 * const content = await loadContent('content', { identities });
 * ```
 */
export async function findIdentities(
  dir: string,
  context: Pick<CommandContext, 'cwd' | 'env' | 'signal'>,
): Promise<FoundIdentities> {
  const { cwd, env, signal } = context;
  if (!isFolder(join(dir, sealedFolder))) return {};
  try {
    const { readIdentities } = await import('@comunal/sealing');
    return { identities: await readIdentities({ cwd, env, signal }) };
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === 'ERR_MODULE_NOT_FOUND') return {};
    if (code === undefined) throw thrown;
    return { failure: code };
  }
}

/** The code of an error of the package, of a file that is not private, or of the system. No message is repeated. */
function codeOf(thrown: unknown): string | undefined {
  const isCoded = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string';
  return isCoded ? String(thrown.code) : getSystemErrorCode(thrown);
}
