import type { Operation } from './operation.ts';

/**
 * Refuses what types would refuse, for programs without them: a call would otherwise give nothing, and say nothing.
 *
 * @throws TypeError that says what to write.
 */
export function checkOperation({ method, path, answer }: Operation): void {
  if (!/^(?:GET|HEAD|POST|PUT|PATCH|DELETE)$/.test(method))
    throw new TypeError('A call needs a method: GET, HEAD, POST, PUT, PATCH or DELETE.');
  if (typeof path !== 'string') throw new TypeError('A call needs a path, as text.');
  const isKind = answer === 'text' || answer === 'head' || answer === 'none';
  const isSchema = typeof answer === 'object' && typeof answer?.safeParse === 'function';
  if (isKind || isSchema || (answer === undefined && method !== 'GET')) return;
  throw new TypeError(
    "A call says in `answer` what it gives: a schema with safeParse (zod's have it), 'text', 'head' for status and headers, or 'none'.",
  );
}
