/**
 * Formats the host of an address for display: with its port where that is not the usual one, and with a name of letters
 * beyond a to z in the form that the network uses (`xn--…`), since two such names can look alike.
 *
 * @throws TypeError when `url` is not an address.
 */
export function formatHost(url: string | URL): string {
  return new URL(url).host;
}
