import { wait, type HttpCallOptions } from '@comunal/http';
import type { PeerTubeConnection } from '../connection.ts';
import type { PeerTubeUploadState } from './upload-state.ts';
import type { UploadTarget } from './upload-target.ts';

/** How often it is looked for, over half a minute: a busy server may take a moment to list what it made. */
const looks = 5;

/**
 * Finds what an upload has made, when the answer that told it was lost.
 * @returns `undefined` when there is nothing.
 * @throws `PeerTubeError` with `ambiguous-outcome` when it may be one of several.
 */
export async function findUploadResult<Result>(
  { createError, clock }: PeerTubeConnection,
  target: UploadTarget<Result>,
  { before }: PeerTubeUploadState,
  options: HttpCallOptions,
): Promise<Result | undefined> {
  for (let look = 0; look < looks; look++) {
    if (look > 0) await wait(clock, 1_000 * 2 ** look, options.signal);
    const [found, ...others] = await target.find(before, options);
    if (others.length > 0)
      throw createError(
        'ambiguous-outcome',
        `${others.length + 1} of this name came since the upload began: look which is yours.`,
      );
    if (found) return found;
  }
  return undefined;
}
