import type { State } from '../state.ts';
import type { Subscription } from './subscription.ts';

/** Those that the server has seen to: following is a job, which begins after the answer. */
export function acceptedSubscriptions(state: State): Subscription[] {
  const { subscriptions, followDelayMs } = state;
  return subscriptions.filter(({ createdAt }) => state.now() - createdAt >= followDelayMs);
}
