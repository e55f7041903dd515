import { isLoopback } from '@comunal/http';
import { StepError } from '../engine/step-error.ts';

/**
 * Checks an address that a server names for one of its files.
 * @throws `StepError` with `insecure-address` for one that is not encrypted, or leads from a server into this machine.
 */
export function checkAddress({ protocol, hostname }: URL, baseUrl: string): void {
  if (protocol === 'https:' && !isLoopback(hostname)) return;
  if (/^https?:$/.test(protocol) && isLoopback(hostname) && isLoopback(new URL(baseUrl).hostname))
    return;
  throw new StepError('insecure-address');
}
