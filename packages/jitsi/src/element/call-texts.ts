import { call } from '@comunal/i18n/lite/call';
import type { FailReason, RoomState } from '../client/room-state.ts';
import type { News, View } from './view.ts';

/** The texts of what comes after the press. */
export type CallText =
  | 'ready'
  | 'opened'
  | `token.${'refused' | 'failed' | 'silent' | 'not-yet'}`
  | `state.${'loading' | 'prejoin' | 'lobby' | 'password' | 'wrong-password' | 'joined' | 'breakout' | 'reconnecting'}`
  | `ended.${'left' | 'ended' | 'kicked' | 'lost'}`
  | `failed.${'options' | 'blocked' | 'unreachable' | 'timed-out' | 'refused' | 'full'}`
  | `failed.${'token-missing' | 'token-expired' | 'token-refused' | 'other-room'}`;

/** A text, with the name of the server where it takes it. */
export function say(view: View, key: CallText, host: string): string {
  const { t } = view.words(call);
  // Each of these keys takes the host or nothing.
  return (t as (key: string, values: object) => string)(`call:${key}`, { host });
}

/** What there is to say of a state. */
export function newsOf(view: View, state: RoomState, host: string): News {
  const key = keyOf(state);
  const left = key === 'failed.blocked' || key === 'failed.unreachable' ? 'tab' : 'button';
  const isFailure = state.name === 'failed' || key === 'ended.lost';
  return { text: () => say(view, key, host), left: isFailure ? left : undefined };
}

function keyOf(state: RoomState): CallText {
  switch (state.name) {
    case 'failed':
      return `failed.${FAILURES[state.reason]}`;
    case 'ended':
      return `ended.${state.reason === 'disposed' ? 'left' : state.reason}`;
    case 'passwordRequired':
      return state.wrongTries > 0 ? 'state.wrong-password' : 'state.password';
    default:
      return `state.${state.name}`;
  }
}

const FAILURES = {
  badOptions: 'options',
  notLoaded: 'options', // the element has it all by then
  frameBlocked: 'blocked',
  unreachable: 'unreachable',
  timedOut: 'timed-out',
  tokenMissing: 'token-missing',
  tokenExpired: 'token-expired',
  tokenRefused: 'token-refused',
  wrongRoom: 'other-room',
  refused: 'refused',
  full: 'full',
} as const satisfies Record<FailReason, string>;
