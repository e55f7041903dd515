import { HttpError } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { createUploadErrorResponse } from './access.ts';
import type { Upload } from './upload.ts';

/** How long the real server's upload library holds a lock that is never released. */
const LOCK_MS = 300_000;

/**
 * Runs an action on an upload while other requests for it are rejected, even requests for its offset. On a half-open
 * connection the lock is not released.
 */
export async function withLock<T extends object>(
  { state, lockMs, isHalfOpen }: Exchange,
  upload: Upload,
  action: () => Promise<T>,
): Promise<T> {
  const now = state.now();
  if (lockMs !== undefined) upload.lockedUntil = now + lockMs;
  if (upload.lockedUntil > now)
    throw new HttpError(createUploadErrorResponse(423, 'FileLocked', 'File locked'));
  upload.lockedUntil = now + LOCK_MS;
  let keepsLock = false;
  try {
    const result = await action();
    keepsLock = isHalfOpen === true && 'complete' in result && result.complete === false;
    return result;
  } finally {
    if (!keepsLock) upload.lockedUntil = 0;
  }
}
