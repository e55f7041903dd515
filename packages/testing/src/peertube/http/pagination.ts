import { RequestValidator } from './request-validator.ts';
import type { Exchange } from './exchange.ts';

const DEFAULT_COUNT = 15;
const MAX_COUNT = 100;

export interface Page {
  readonly total?: number;
  readonly data: readonly unknown[];
}

/** Validates the pagination parameters as the server does: `start`, `count` up to 100, and a known `sort`. */
export function validatePagination(exchange: Exchange, sorts?: readonly string[]): void {
  const checks = new RequestValidator(exchange);
  checks.query('start', (value) => /^\d+$/.test(value));
  const count = `Should have a number count (max: ${MAX_COUNT})`;
  checks.query('count', (value) => /^\d+$/.test(value) && Number(value) <= MAX_COUNT, count);
  if (sorts) checks.query('sort', (value) => sorts.includes(value.replace(/^-/, '')));
  checks.throwIfInvalid();
}

/** Returns the requested page. With `skipCount=true` it has no total. */
export function paginate<T>(
  { url }: Exchange,
  all: readonly T[],
  present: (item: T) => unknown,
): Page {
  const query = url.searchParams;
  const start = Number(query.get('start') ?? 0);
  const data = all.slice(start, start + Number(query.get('count') ?? DEFAULT_COUNT)).map(present);
  return query.get('skipCount') === 'true' ? { data } : { total: all.length, data };
}
