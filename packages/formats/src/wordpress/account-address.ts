import { decodePercent } from '@comunal/http/address';

/** Whether an address leads to what an account wrote, or to its picture, whose name is a hash of an e-mail address. */
export function isAccountAddress({ host, pathname, searchParams }: URL): boolean {
  return (
    /(?:^|\.)gravatar\.com$/i.test(host) ||
    /\/author\/+[^/]/i.test(pathname) ||
    (/(?:^|\.)archive\.org$/i.test(host) && /^\/details\/+(?:@|%40)/i.test(pathname)) ||
    searchParams.has('author') ||
    searchParams.has('author_name')
  );
}

/** Whether the path of a post names who wrote it, as `/%author%/%postname%/` does. */
export function namesAccount(link: string, logIn: string, postName: string): boolean {
  const path = URL.parse(link)?.pathname ?? link;
  const account = normalize(logIn);
  return (
    account !== '' &&
    path.split('/').some((segment) => segment !== postName && normalize(segment) === account)
  );
}

/** WordPress makes the segment of a path of a log-in: `Ana.Luz` becomes `ana-luz`. */
function normalize(text: string): string {
  const plain = decodePercent(text).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join('-');
}
