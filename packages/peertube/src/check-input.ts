import { checkOptionNames } from '@comunal/http';
import type { CreateError } from './peertube-error.ts';

/**
 * Refuses fields that a call does not have, for programs without types: a server ignores them, so that
 * `videos.update(id, { titel })` would seem to succeed.
 * @param call - The name of the call, such as `videos.update`.
 * @throws `PeerTubeError` with `bad-request`.
 */
export function checkInput(
  call: string,
  input: object,
  names: Readonly<Record<string, true>>,
  createError: CreateError,
): void {
  checkOptionNames<object>(call, input, names, (message) => createError('bad-request', message));
}
