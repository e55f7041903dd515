/** An address that may be asked: https, this machine, or an onion service, whose way is encrypted by Tor. */
export function parseSecureUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = /^(localhost|127\.0\.0\.1|\[::1\]|.+\.onion)$/.test(url.hostname);
  const isRight = url.protocol === 'https:' || (url.protocol === 'http:' && isPlain);
  return isRight && !url.username && !url.password ? url : undefined;
}
