import { isJitsiError, type JitsiErrorCode } from '../jitsi-error.ts';
import type { StartFailure } from './call-frame.ts';
import type { FailReason } from './room-state.ts';

const REASONS: { readonly [Code in JitsiErrorCode]?: FailReason } = {
  'bad-token': 'tokenRefused',
  'token-no-room': 'tokenRefused',
  'token-no-subject': 'tokenRefused',
  'token-not-yet': 'tokenRefused',
  'token-expired': 'tokenExpired',
  'token-other-room': 'wrongRoom',
};

/** Why a call cannot begin: a token has the same reasons here as where a server refuses it. */
export function startFailure(error: unknown): StartFailure {
  const reason = isJitsiError(error) ? REASONS[error.code] : undefined;
  return { reason: reason ?? 'badOptions', error };
}
