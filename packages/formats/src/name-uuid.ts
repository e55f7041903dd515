import { v5 } from 'uuid';

/**
 * Creates the UUID of an address by its name (version 5 of RFC 9562). Half of a surrogate pair, which no address holds, counts
 * as a character that cannot be shown.
 */
export function createNameUuid(address: string): string {
  return v5(address.replaceAll(/\p{Cs}/gu, '\uFFFD'), v5.URL);
}
