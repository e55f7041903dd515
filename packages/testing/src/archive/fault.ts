import type { FaultDefinitions, FaultInjector } from '../faults/fault-registry.ts';
import {
  type CommonFault,
  commonFaultEndsRequest,
  commonFaultOptions,
  findFault,
} from '../faults/common-fault.ts';
import type { FaultBase } from '../faults/fault-base.ts';
import type { Disconnect } from '../faults/inject-faults.ts';

/** A fault of an Internet Archive, and the requests to which it applies. */
export type ArchiveFault =
  | CommonFault
  | (FaultBase &
      (
        | {
            /** Resets the connection after `afterBytes` of the request body; nothing of that file or part is stored. */
            readonly do: 'reset';
            /** How many bytes arrive before. @defaultValue 0 */
            readonly afterBytes?: number;
          }
        | {
            /** Responds with 503 SlowDown. */
            readonly do: 'slow-down';
            /** How many of the next requests to `check_limit` report the limit too. @defaultValue 0 */
            readonly checks?: number;
          }
        | {
            /** Responds with 503 and the message for a suspected spam upload, which a client should not retry. */
            readonly do: 'spam';
          }
        | {
            /** Responds with 307 to another address. */
            readonly do: 'redirect';
            /** The whole address. */
            readonly to: string;
          }
        | {
            /** Corrupts the body: flips one bit of what is received. */
            readonly do: 'corrupt';
          }
      ));

/** Injects faults into an Internet Archive. By default, random faults are resets, lost responses and 503. */
export type ArchiveFaults = FaultInjector<ArchiveFault>;

export const archiveFaultDefinitions: FaultDefinitions<ArchiveFault> = {
  endsRequest: {
    ...commonFaultEndsRequest,
    reset: true,
    'slow-down': true,
    spam: true,
    redirect: true,
    corrupt: true,
  },
  options: {
    ...commonFaultOptions,
    reset: ['afterBytes'],
    'slow-down': ['checks'],
    spam: [],
    redirect: ['to'],
    corrupt: [],
  },
  randomTargets: /^\/s3[/?-]/,
  randomKinds: ['reset', 'lost-response', 'slow-down'],
  createRandomFault(method, kind, afterBytes) {
    if (kind === 'reset' && method === 'PUT') return { do: kind, afterBytes };
    if (kind === 'lost-response') return { do: kind };
    return afterBytes % 2 === 0 ? { do: 'slow-down' } : { do: 'slow-down', checks: 2 };
  },
};

/** Returns how faults disconnect the client. */
export function getDisconnect(faults: readonly ArchiveFault[]): Disconnect | undefined {
  const reset = findFault(faults, 'reset');
  if (reset) return { afterBytes: reset.afterBytes ?? 0 };
  return findFault(faults, 'lost-response') && { afterBytes: Infinity };
}
