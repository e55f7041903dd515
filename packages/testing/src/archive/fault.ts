import type { FaultKinds, FaultsOf } from '../faults/armed-faults.ts';
import { type CommonFault, commonFaultsEnd, pick } from '../faults/common-fault.ts';
import type { FaultBase } from '../faults/fault-base.ts';
import type { Cut } from '../faults/strike-faults.ts';

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
export type ArchiveFaults = FaultsOf<ArchiveFault>;

export const archiveFaults: FaultKinds<ArchiveFault> = {
  ends: {
    ...commonFaultsEnd,
    reset: true,
    'slow-down': true,
    spam: true,
    redirect: true,
    corrupt: true,
  },
  struck: /^\/s3[/?-]/,
  randomKinds: ['reset', 'lost-answer', 'slow-down'],
  random(method, kind, afterBytes) {
    if (kind === 'reset' && method === 'PUT') return { do: kind, afterBytes };
    if (kind === 'lost-answer') return { do: kind };
    return afterBytes % 2 === 0 ? { do: 'slow-down' } : { do: 'slow-down', checks: 2 };
  },
};

/** How struck faults cut a connection. */
export function toCut(struck: readonly ArchiveFault[]): Cut | undefined {
  const reset = pick(struck, 'reset');
  if (reset) return { afterBytes: reset.afterBytes ?? 0 };
  return pick(struck, 'lost-answer') && { afterBytes: Infinity };
}
