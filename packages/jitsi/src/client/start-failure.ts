import { isJitsiError, type JitsiErrorCode } from '../jitsi-error.ts';
import type { StartFailure } from './call-frame.ts';
import type { FailReason } from './room-state.ts';

const REASONS: { readonly [Code in JitsiErrorCode]?: FailReason } = {
  'bad-token': 'token-refused',
  'token-no-room': 'token-refused',
  'token-no-subject': 'token-refused',
  'token-not-yet': 'token-refused',
  'token-expired': 'token-expired',
  'token-other-room': 'wrong-room',
};

/** Converts an error into the reason why a call cannot start. A bad token has the same reasons as one that a server refuses. */
export function toStartFailure(error: unknown): StartFailure {
  const reason = isJitsiError(error) ? REASONS[error.code] : undefined;
  return { reason: reason ?? 'bad-options', error };
}
