import { HttpError } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { createUploadErrorResponse } from './access.ts';
import type { Upload } from './upload.ts';

/** As long as the real server's upload library keeps a lock that nobody gives back. */
const LOCK_MS = 300_000;

/**
 * Does a thing with an upload while no other request for it gets through, not even one that asks how far it is. Over a line
 * that died unnoticed the lock stays.
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
