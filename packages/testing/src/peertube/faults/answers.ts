import { type Answer, empty, text } from '../../http/answer.ts';
import type { Fault } from './fault.ts';

const HUGE_BYTES = 10_000_000;

/** The answer that a fault gives in place of the server's, for those that keep the server from working at all. */
export function answerInstead(fault: Fault, path: string): Answer | undefined {
  switch (fault.do) {
    case 'rate-limit':
      return tooMany(fault.retryAfterSeconds ?? 1);
    case 'unavailable':
      return empty(503, retryAfter(fault.retryAfterSeconds));
    case 'html': {
      const page = '<!doctype html><title>Sign in to the network</title><p>Sign in to the network.';
      return text(page, fault.status ?? 200);
    }
    case 'huge':
      return text('x'.repeat(HUGE_BYTES), 500, 'text/plain; charset=utf-8');
    case 'redirect-loop':
      return empty(302, { Location: path });
    case 'reset':
    case 'lock':
    case 'dead-line':
    case 'restart':
    case 'age':
    case 'lost-answer':
    case 'slow':
    case 'truncate':
    case 'skew':
      return undefined;
  }
}

/** The third of the server's error shapes: plain words that call themselves HTML. */
export function tooMany(seconds: number): Answer {
  const { status, headers, body = '' } = text('Too many requests, please try again later.', 429);
  return { status, headers: { ...headers, ...retryAfter(seconds) }, body };
}

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) };
}
