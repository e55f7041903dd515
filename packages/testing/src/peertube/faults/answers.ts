import { type Answer, empty, text } from '../../http/answer.ts';
import type { Fault } from './fault.ts';

/** The answer that a fault gives in place of the server's, for those of this server that keep it from working at all. */
export function answerInstead(fault: Fault, path: string): Answer | undefined {
  switch (fault.do) {
    case 'rate-limit':
      return tooMany(fault.retryAfterSeconds ?? 1);
    case 'unavailable':
      return empty(503, retryAfter(fault.retryAfterSeconds));
    case 'redirect-loop':
      return empty(302, { Location: path });
    default:
      return undefined;
  }
}

/** The third of the server's error shapes: plain words that call themselves HTML. */
export function tooMany(seconds: number): Answer {
  const answer = text('Too many requests, please try again later.', 429);
  return { ...answer, headers: { ...answer.headers, ...retryAfter(seconds) } };
}

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) };
}
