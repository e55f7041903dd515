import { call } from '@comunal/i18n/lite/call';
import type { EndReason, FailReason, RoomState } from '../client/room-state.ts';
import type { RoomView, Status } from './room-view.ts';

/** The key of a status text, in the namespace `call`. */
export type StatusKey =
  | 'ready'
  | 'opened'
  | `token.${'refused' | 'failed' | 'silent' | 'not-yet'}`
  | `state.${Exclude<RoomState['name'], 'ended' | 'failed'> | 'wrong-password'}`
  | `ended.${Exclude<EndReason, 'disposed'>}`
  | `failed.${Exclude<FailReason, 'not-loaded'>}`;

/** Translates a status, with the host of the call server where the text names it. */
export function translateStatus(view: RoomView, key: StatusKey, host: string): string {
  const { t } = view.translate(call);
  // Each of these keys takes the host or nothing.
  return (t as (key: string, values: object) => string)(`call:${key}`, { host });
}

/** Converts a state of the call into the status that the card shows. */
export function toStatus(view: RoomView, state: RoomState, host: string): Status {
  const key = toKey(state);
  const fallback =
    key === 'failed.frame-blocked' || key === 'failed.unreachable' ? 'tab' : 'button';
  const isFailure = state.name === 'failed' || key === 'ended.lost';
  return {
    text: () => translateStatus(view, key, host),
    fallback: isFailure ? fallback : undefined,
  };
}

function toKey(state: RoomState): StatusKey {
  switch (state.name) {
    case 'failed':
      // By then the element has loaded everything.
      return `failed.${state.reason === 'not-loaded' ? 'bad-options' : state.reason}`;
    case 'ended':
      return `ended.${state.reason === 'disposed' ? 'left' : state.reason}`;
    case 'password-required':
      return state.wrongTries > 0 ? 'state.wrong-password' : 'state.password-required';
    default:
      return `state.${state.name}`;
  }
}
