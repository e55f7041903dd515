/**
 * Addresses of servers, for pages that call none: this entry loads no ky.
 *
 * @packageDocumentation
 */
import { toComunalHttpError } from './http-error.ts';

export { decodePercent } from './decode-percent.ts';
export { toSiteAddress } from './to-site-address.ts';
export { parseSrcset, type SrcsetCandidate } from './parse-srcset.ts';

/**
 * Parses the address of a server; the result ends in a slash, and keeps a path.
 * @param baseUrl - Such as `https://video.example`, with at most a path.
 * @param toError - Creates what is thrown; a `ComunalHttpError` without it.
 * @throws With code `bad-address` for an address that is not a plain one (a name and password, a query and `#…` are refused), and with
 * `insecure-address` for `http:` anywhere but on this machine, since tokens would travel readable for all on the way.
 *
 * @example
 * ```ts
 * import { parseBaseUrl } from '@comunal/http';
 *
 * console.log(parseBaseUrl('https://video.example/api')); // → https://video.example/api/
 * console.log(parseBaseUrl('http://localhost:9000')); // → http://localhost:9000/
 * ```
 */
export function parseBaseUrl(baseUrl: string | URL, toError = toComunalHttpError): string {
  const refuse = (code: string, detail: string): Error =>
    toError({ code, detail, request: { method: '', path: '' } });
  const address = String(baseUrl);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    /[?#]/.test(url.href)
  )
    throw refuse(
      'bad-address',
      'baseUrl is to be like https://video.example, with at most a path.',
    );
  if (!isSecureUrl(url)) throw refuse('insecure-address', `${url.host} is to be called by https.`);
  return url.href.replace(/\/*$/, '/');
}

/**
 * Checks whether nobody on the way can read a request: it goes by https, or stays on this machine.
 * @param url - The address; its protocol and host decide.
 *
 * @example
 * ```ts
 * import { isSecureUrl } from '@comunal/http';
 *
 * console.log(isSecureUrl(new URL('https://video.example'))); // → true
 * console.log(isSecureUrl(new URL('http://video.example'))); // → false
 * console.log(isSecureUrl(new URL('http://127.0.0.1:9000'))); // → true
 * ```
 */
export function isSecureUrl({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname);
}

/**
 * Checks whether a host, as `URL` writes it, is the loopback of this machine.
 * @param hostname - In lower case, with the brackets of an IPv6 address.
 *
 * @example
 * ```ts
 * import { isLoopback } from '@comunal/http';
 *
 * console.log(isLoopback(new URL('http://[::1]:9000').hostname)); // → true
 * console.log(isLoopback('localhost.example')); // → false
 * ```
 */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
