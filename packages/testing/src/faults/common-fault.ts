import { type Answer, text } from '../http/answer.ts';
import type { FaultBase } from './fault-base.ts';

/** What may go wrong with any of the servers. */
export type CommonFault = FaultBase &
  /** Does the work and resets the connection in place of an answer. */
  (
    | { readonly do: 'lost-answer' }
    /** Lets no more than so many bytes through, both ways. */
    | { readonly do: 'slow'; readonly bytesPerSecond: number }
    /** Does the work, sends half of the answer's body and resets the connection. */
    | { readonly do: 'truncate' }
    /** Answers an HTML page with status 200, as a captive portal does. */
    | { readonly do: 'html'; /** @defaultValue 200 */ readonly status?: number }
    /** Answers 500 with a body of 10 MB. */
    | { readonly do: 'huge' }
  );

/** Which of these end a request. */
export const commonFaultsEnd = {
  'lost-answer': true,
  slow: false,
  truncate: true,
  html: true,
  huge: true,
} as const;

/** A fault of which a server may have kinds of its own. */
export type AnyFault = CommonFault | FaultBase;

const HUGE_BYTES = 10_000_000;
const PORTAL = '<!doctype html><title>Sign in to the network</title><p>Sign in to the network.';

/** The first struck fault of a kind. */
export function pick<F extends { readonly do: string }, K extends F['do']>(
  struck: readonly F[],
  kind: K,
): Extract<F, { readonly do: K }> | undefined {
  return struck.find((fault): fault is Extract<F, { readonly do: K }> => fault.do === kind);
}

/** The answer that one of these gives in place of the server's. */
export function commonAnswer(struck: readonly AnyFault[]): Answer | undefined {
  if (pick(struck, 'huge')) return text('x'.repeat(HUGE_BYTES), 500, 'text/plain; charset=utf-8');
  const portal = pick(struck, 'html');
  return portal && text(PORTAL, portal.status ?? 200);
}
