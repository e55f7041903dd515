/**
 * A server's name as people are shown it: with its port where that is not the usual one, and a name with letters beyond
 * a to z in the form the network uses (`xn--…`), since two of those can look alike.
 *
 * @throws TypeError when `url` is no address.
 */
export function hostOf(url: string | URL): string {
  return new URL(url).host;
}
