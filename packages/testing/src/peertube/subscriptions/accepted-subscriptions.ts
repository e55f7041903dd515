import type { State } from '../state.ts';
import type { Subscription } from './subscription.ts';

/** Returns the subscriptions that have taken effect: following is a job that starts after the response. */
export function acceptedSubscriptions(state: State): Subscription[] {
  const { subscriptions, followDelayMs } = state;
  return subscriptions.filter(({ createdAt }) => state.now() - createdAt >= followDelayMs);
}
