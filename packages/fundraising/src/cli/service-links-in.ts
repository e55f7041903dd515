import { SERVICE_HOSTS } from '../rails/link/services.ts';

const HOSTS = SERVICE_HOSTS.map((host) => host.replaceAll('.', String.raw`\.`)).join('|');
const LINK = new RegExp(String.raw`(?<![\w.@-])(?:[a-z\d-]+\.)*(?:${HOSTS})[/?][^\s"'<>\\]+`, 'gi');

/** Links to services that take gifts, without what stands before the host: two ways to write one are the same. */
export function serviceLinksIn(text: string): string[] {
  return [...text.matchAll(LINK)].flatMap(([found]) => {
    const address = `https://${withoutEnd(found, '.,;:!?)]}*_')}`;
    if (!URL.canParse(address)) return [];
    const { hostname, pathname, search } = new URL(address);
    const place = `${withoutEnd(pathname, '/')}${search}`;
    // The service's own front page takes no gift.
    return place === '' ? [] : [`${hostname.replace(/^www\./, '')}${place}`];
  });
}

/** Looked at from the end: a pattern would try each of many such signs before another one. */
function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Whether a link is one of these, or a page under one of them. */
export function isUnder(link: string, links: ReadonlySet<string>): boolean {
  return [...links].some((one) => link === one || link.startsWith(`${one}/`));
}
