/**
 * Parses a URL to which requests are allowed: https, this machine, or an onion service, which Tor encrypts. Returns `undefined`
 * for any other, and for one with credentials.
 */
export function parseSecureUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = /^(localhost|127\.0\.0\.1|\[::1\]|.+\.onion)$/.test(url.hostname);
  const isRight = url.protocol === 'https:' || (url.protocol === 'http:' && isPlain);
  return isRight && !url.username && !url.password ? url : undefined;
}
