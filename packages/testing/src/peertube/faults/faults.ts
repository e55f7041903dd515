import type { FaultKinds, FaultsOf } from '../../faults/armed-faults.ts';
import { commonFaultsEnd, pick } from '../../faults/common-fault.ts';
import type { Cut } from '../../faults/strike-faults.ts';
import type { Fault } from './fault.ts';

/** What is to go wrong with a PeerTube server. Random faults are resets, lost answers, limits and 503. */
export type Faults = FaultsOf<Fault>;

/** The faults of a PeerTube server. */
export const peerTubeFaults: FaultKinds<Fault> = {
  ends: {
    ...commonFaultsEnd,
    reset: true,
    lock: true,
    'dead-line': true,
    restart: true,
    age: true,
    'rate-limit': true,
    unavailable: true,
    skew: false,
    'redirect-loop': true,
  },
  struck: /\/(upload|replace)-resumable/,
  randomKinds: ['reset', 'lost-answer', 'unavailable', 'rate-limit'],
  random(method, kind, afterBytes) {
    switch (kind) {
      case 'reset':
      case 'dead-line':
      case 'restart':
        return method === 'PUT'
          ? { do: kind, afterBytes }
          : { do: 'rate-limit', retryAfterSeconds: 0 };
      case 'lost-answer':
      case 'lock':
      case 'age':
        return { do: kind };
      case 'unavailable':
        return { do: kind, retryAfterSeconds: 0 };
      default:
        return { do: 'rate-limit', retryAfterSeconds: 0 };
    }
  },
};

/** How struck faults cut a connection. @param restart - Forgets every upload and cuts every connection. */
export function cutOf(struck: readonly Fault[], restart: () => void): Cut | undefined {
  const fault = pick(struck, 'restart') ?? pick(struck, 'reset') ?? pick(struck, 'dead-line');
  if (!fault) return pick(struck, 'lost-answer') && { afterBytes: Infinity };
  const { do: kind, afterBytes = 0 } = fault;
  return {
    afterBytes,
    isUnnoticed: kind === 'dead-line',
    ...(kind === 'restart' && { cut: restart }),
  };
}
