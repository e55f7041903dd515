import type { FaultDefinitions, FaultInjector } from '../faults/fault-registry.ts';
import { type CommonFault, commonFaultEndsRequest, findFault } from '../faults/common-fault.ts';
import type { FaultBase } from '../faults/fault-base.ts';
import type { Disconnect } from '../faults/inject-faults.ts';

/** What goes wrong with an Internet Archive, and for which requests. */
export type ArchiveFault =
  | CommonFault
  | (FaultBase &
      (
        | {
            /** Resets the connection once `afterBytes` of the body came in; nothing is kept of a file or part that was cut. @defaultValue 0 */
            readonly do: 'reset';
            readonly afterBytes?: number;
          }
        /** Answers 503 SlowDown; `check_limit` says so for the next `checks` questions. @defaultValue 0 */
        | { readonly do: 'slow-down'; readonly checks?: number }
        /** Answers 503 with the words for what looks like spam. Asking again makes it worse. */
        | { readonly do: 'spam' }
        /** Answers 307 to another address. */
        | { readonly do: 'redirect'; readonly to: string }
        /** Does the work on other bytes than those that came: one bit is flipped. */
        | { readonly do: 'corrupt' }
      ));

/** What is to go wrong. Random faults are resets, lost answers and 503. */
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
