import { getSystemErrorCode } from './get-system-error-code.ts';

const CODES = /^(EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK|EXDEV)$/;

/** Whether making a hard link failed since the file system has none, such as that of a memory card. */
export function isLinkUnsupported(error: unknown): boolean {
  return CODES.test(getSystemErrorCode(error) ?? '');
}
