import type { FaultKinds, FaultsOf } from '../faults/armed-faults.ts';
import type { FaultBase } from '../faults/fault-base.ts';

/** What goes wrong with an Internet Archive, and for which requests. */
export type ArchiveFault = FaultBase &
  (
    | {
        /** Resets the connection once `afterBytes` of the body came in; nothing is kept of a file or part that was cut. @defaultValue 0 */
        readonly do: 'reset';
        readonly afterBytes?: number;
      }
    /** Does the work and resets the connection in place of an answer. */
    | { readonly do: 'lost-answer' }
    /** Answers 503 SlowDown; `check_limit` says so for the next `checks` questions. @defaultValue 0 */
    | { readonly do: 'slow-down'; readonly checks?: number }
    /** Answers 503 with the words for what looks like spam. Asking again makes it worse. */
    | { readonly do: 'spam' }
    /** Answers 307 to another address. */
    | { readonly do: 'redirect'; readonly to: string }
    /** Does the work on other bytes than those that came: one bit is flipped. */
    | { readonly do: 'corrupt' }
    /** Answers an HTML page with status 200, as a captive portal does. */
    | { readonly do: 'html' }
    /** Answers 500 with a body of 10 MB. */
    | { readonly do: 'huge' }
    /** Sends half of the answer's body and resets the connection. */
    | { readonly do: 'truncate' }
    /** Lets no more than so many bytes through, both ways. */
    | { readonly do: 'slow'; readonly bytesPerSecond: number }
  );

/** What is to go wrong. Random faults are resets, lost answers and 503. */
export type ArchiveFaults = FaultsOf<ArchiveFault>;

export const archiveFaults: FaultKinds<ArchiveFault> = {
  ends: (fault) => fault.do !== 'slow',
  struck: /^\/s3[/?-]/,
  randomKinds: ['reset', 'lost-answer', 'slow-down'],
  random(method, kind, afterBytes) {
    if (kind === 'reset' && method === 'PUT') return { do: kind, afterBytes };
    if (kind === 'lost-answer') return { do: kind };
    return afterBytes % 2 === 0 ? { do: 'slow-down' } : { do: 'slow-down', checks: 2 };
  },
};
