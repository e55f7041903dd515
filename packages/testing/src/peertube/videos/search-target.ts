import { RequestValidator } from '../http/request-validator.ts';
import type { Exchange } from '../http/exchange.ts';

/** Refuses to search an index of many servers, which is turned off here as on an installed server. */
export function checkSearchTarget(exchange: Exchange): void {
  const checks = new RequestValidator(exchange);
  checks.query('searchTarget', (value) => value === 'local');
  checks.throwIfInvalid();
}
