import type { FaultKinds, FaultsOf } from '../../faults/armed-faults.ts';
import type { Fault } from './fault.ts';

/** What is to go wrong with a PeerTube server. Random faults are resets, lost answers, limits and 503. */
export type Faults = FaultsOf<Fault>;

/** The faults of a PeerTube server. */
export const peerTubeFaults: FaultKinds<Fault> = {
  ends: (fault) => fault.do !== 'slow' && fault.do !== 'skew',
  struck: /\/(upload|replace)-resumable/,
  random(method, kind, afterBytes) {
    if (kind === 0 && method === 'PUT') return { do: 'reset', afterBytes };
    if (kind === 1) return { do: 'lost-answer' };
    return kind === 2
      ? { do: 'unavailable', retryAfterSeconds: 0 }
      : { do: 'rate-limit', retryAfterSeconds: 0 };
  },
};
