import { RequestValidator } from '../http/request-validator.ts';
import type { Exchange } from '../http/exchange.ts';

/** Rejects a search in an external index, which is disabled here as on a stock server. */
export function checkSearchTarget(exchange: Exchange): void {
  const checks = new RequestValidator(exchange);
  checks.query('searchTarget', (value) => value === 'local');
  checks.throwIfInvalid();
}
