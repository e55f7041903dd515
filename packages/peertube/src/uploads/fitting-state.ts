import type { UploadSource } from '@comunal/http/upload';
import type { Connection } from '../connection.ts';
import { readUploadState, type UploadState } from './upload-state.ts';
import type { UploadTarget } from './upload-target.ts';

/** The state, when it is of this very upload. @throws `PeerTubeError`: `unusable-state`, `file-changed`. */
export function fittingState<Result>(
  { error, http }: Connection,
  target: UploadTarget<Result>,
  { name, size, fingerprint }: UploadSource,
  given: UploadState,
): UploadState {
  const state = readUploadState(given);
  if (!state) throw error('unusable-state', 'It is not what onState gave.');
  if (state.server !== http.baseUrl || state.name !== target.name)
    throw error('unusable-state', 'It belongs to another upload.');
  if (state.size !== size || state.fingerprint !== fingerprint || state.fileName !== name)
    throw error('file-changed', `${name} is not the file that this upload began with.`);
  return state;
}
