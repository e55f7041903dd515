import type { FaultDefinitions, FaultInjector } from '../../faults/fault-registry.ts';
import {
  commonFaultEndsRequest,
  commonFaultOptions,
  findFault,
} from '../../faults/common-fault.ts';
import type { Disconnect } from '../../faults/inject-faults.ts';
import type { PeerTubeFault } from './fault.ts';

/** Injects faults into a PeerTube server. By default, random faults are resets, lost responses, 429 and 503. */
export type PeerTubeFaults = FaultInjector<PeerTubeFault>;

/** Defines the faults of a PeerTube server. */
export const peerTubeFaultDefinitions: FaultDefinitions<PeerTubeFault> = {
  endsRequest: {
    ...commonFaultEndsRequest,
    reset: true,
    lock: true,
    'half-open': true,
    restart: true,
    age: true,
    'rate-limit': true,
    unavailable: true,
    'clock-skew': false,
    'redirect-loop': true,
  },
  options: {
    ...commonFaultOptions,
    reset: ['afterBytes'],
    lock: ['lockMs'],
    'half-open': ['afterBytes'],
    restart: ['afterBytes'],
    age: ['byMs'],
    'rate-limit': ['retryAfterSeconds'],
    unavailable: ['retryAfterSeconds'],
    'clock-skew': ['byMs'],
    'redirect-loop': [],
  },
  randomTargets: /\/(upload|replace)-resumable/,
  randomKinds: ['reset', 'lost-response', 'unavailable', 'rate-limit'],
  createRandomFault(method, kind, afterBytes) {
    switch (kind) {
      case 'reset':
      case 'half-open':
      case 'restart':
        return method === 'PUT'
          ? { do: kind, afterBytes }
          : { do: 'rate-limit', retryAfterSeconds: 0 };
      case 'lost-response':
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

/** Returns how faults disconnect the client. @param restart - Deletes all uploads and resets all connections. */
export function getDisconnect(
  faults: readonly PeerTubeFault[],
  restart: () => void,
): Disconnect | undefined {
  const fault =
    findFault(faults, 'restart') ?? findFault(faults, 'reset') ?? findFault(faults, 'half-open');
  if (!fault) return findFault(faults, 'lost-response') && { afterBytes: Infinity };
  const { do: kind, afterBytes = 0 } = fault;
  return {
    afterBytes,
    isUnnoticed: kind === 'half-open',
    ...(kind === 'restart' && { destroy: restart }),
  };
}
