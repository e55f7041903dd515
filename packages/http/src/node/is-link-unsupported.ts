import { getSystemErrorCode } from './get-system-error-code.ts';

const CODES = /^(EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK|EXDEV)$/;

/**
 * Whether making a hard link failed since the file system has none, such as that of a memory card.
 * @param error - Anything, such as what a `catch` caught.
 *
 * @example
 * ```ts
 * import { copyFile, link } from 'node:fs/promises';
 * import { isLinkUnsupported } from '@comunal/http/node';
 *
 * await link('charla.mp4', 'copia.mp4').catch((error: unknown) => {
 *   if (!isLinkUnsupported(error)) throw error;
 *   return copyFile('charla.mp4', 'copia.mp4');
 * });
 * ```
 */
export function isLinkUnsupported(error: unknown): boolean {
  return CODES.test(getSystemErrorCode(error) ?? '');
}
