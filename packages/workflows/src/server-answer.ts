import { isComunalHttpError } from '@comunal/http';

/** The codes that mean: who was logged in no longer is. */
export const loggedOutCodes: ReadonlySet<string> = new Set([
  'unauthorized',
  'invalid-token',
  'invalid-grant',
  'invalid-client',
  'missing-two-factor',
  'token-file-open',
  'peertube-log-in',
  'peertube-not-accepted',
]);

/** Whether a server says that something does not exist, or not for this account. */
export function isNotFound(thrown: unknown): boolean {
  return isComunalHttpError(thrown) && thrown.code === 'not-found';
}

/** Returns the host of an address, for messages. */
export function toHost(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
