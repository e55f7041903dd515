import { getAttribute, setAttribute, type PageElement } from './elements.ts';
import type { PageFiles } from './page-files.ts';

/** Schemes of links that do something without a page of the site: nothing of them happens before somebody presses one. */
const OUTSIDE = /^(?:https?|mailto|tel|sms|xmpp|matrix|geo):$/;

/**
 * Settles where a link of a preview leads: to a part of the page, to another host as before, or to the public address of another
 * page of the site. One that leads nowhere becomes plain text.
 */
export function settleLink(link: PageElement, files: PageFiles): void {
  const address = getAttribute(link, 'href');
  if (address === undefined || address.trim().startsWith('#')) return;
  setAttribute(link, 'download', undefined);
  const url = files.resolve(address);
  setAttribute(link, 'href', url && toAddress(url, files));
}

function toAddress(url: URL, files: PageFiles): string | undefined {
  if (!files.isOwn(url)) return OUTSIDE.test(url.protocol) ? url.href : undefined;
  const isHere = url.pathname === files.url.pathname && url.search === '';
  return isHere && url.hash !== '' ? url.hash : files.toPublic(url);
}
