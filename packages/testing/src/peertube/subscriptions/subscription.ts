import type { State } from '../state.ts';

export interface Subscription {
  readonly id: number;
  readonly userId: number;
  readonly channelId: number;
  readonly createdAt: number;
}

/** Those that the server has seen to: following is a job, which begins after the answer. */
export function acceptedSubscriptions(state: State): Subscription[] {
  const { subscriptions, followDelayMs } = state;
  return subscriptions.filter(({ createdAt }) => state.now() - createdAt >= followDelayMs);
}
