import { SERVICE_HOSTS } from '../rails/link/services.ts';

const HOSTS = SERVICE_HOSTS.map((host) => host.replaceAll('.', String.raw`\.`)).join('|');
const LINK = new RegExp(String.raw`(?<![\w.@-])(?:[a-z\d-]+\.)*(?:${HOSTS})[/?][^\s"'<>\\]+`, 'gi');

/** Links to services that take gifts, without what stands before the host: two ways to write one are the same. */
export function serviceLinksIn(text: string): string[] {
  return [...text.matchAll(LINK)].flatMap(([found]) => {
    const address = `https://${found.replace(/[.,;:!?)\]}*_]+$/, '')}`;
    if (!URL.canParse(address)) return [];
    const { hostname, pathname, search } = new URL(address);
    const place = `${pathname.replace(/\/+$/, '')}${search}`;
    // The service's own front page takes no gift.
    return place === '' ? [] : [`${hostname.replace(/^www\./, '')}${place}`];
  });
}

/** Whether a link is one of these, or a page under one of them. */
export function isUnder(link: string, links: ReadonlySet<string>): boolean {
  return [...links].some((one) => link === one || link.startsWith(`${one}/`));
}
