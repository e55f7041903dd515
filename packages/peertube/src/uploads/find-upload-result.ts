import { wait, type HttpCallOptions } from '@comunal/http';
import type { PeerTubeConnection } from '../connection.ts';
import type { PeerTubeUploadState } from './upload-state.ts';
import type { UploadTarget } from './upload-target.ts';

/** How often the server is polled, over half a minute: a busy one may take a moment to list what it has made. */
const maxPolls = 5;

/**
 * Finds what an upload has created when the response that named it got lost.
 * @returns `undefined` when there is nothing.
 * @throws `PeerTubeError` with `ambiguous-outcome` when several results are possible.
 */
export async function findUploadResult<Result>(
  { createError, clock }: PeerTubeConnection,
  target: UploadTarget<Result>,
  { baseline }: PeerTubeUploadState,
  options: HttpCallOptions,
): Promise<Result | undefined> {
  for (let poll = 0; poll < maxPolls; poll++) {
    if (poll > 0) await wait(clock, 1_000 * 2 ** poll, options.signal);
    const [result, ...others] = await target.findResults(baseline, options);
    if (others.length > 0)
      throw createError(
        'ambiguous-outcome',
        `${others.length + 1} of this name came since the upload began: look which is yours.`,
      );
    if (result) return result;
  }
  return undefined;
}
