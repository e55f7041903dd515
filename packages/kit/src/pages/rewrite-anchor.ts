import { toLinked } from './kit-address.ts';
import { getAttribute, type PageElement } from './page-element.ts';
import type { RewrittenPage } from './rewritten-page.ts';

/** Rewrites a link. One to another host stays, for somebody to press; one to what is not there leaves its words. */
export function rewriteAnchor(element: PageElement, name: string, page: RewrittenPage): void {
  const value = getAttribute(element, name);
  if (value === undefined) return;
  const href = toLinked(value, page.base, page.context);
  if (href === undefined) page.edits.removeAttribute(element, name);
  else if (href !== value) page.edits.setAttribute(element, name, href);
}

/** A page that leads to another by itself, in the way that the standard reads what it says. */
export function rewriteRefresh(element: PageElement, page: RewrittenPage): void {
  if (getAttribute(element, 'http-equiv')?.trim().toLowerCase() !== 'refresh') return;
  const content = getAttribute(element, 'content') ?? '';
  const match = /^([\s\d.]*[;,\s]\s*(?:url\s*=\s*)?)["']?([^"']+)/i.exec(content.slice(0, 2000));
  if (!match) {
    // One that loads its own page anew stays; what is not understood might be by a browser.
    if (!/^[\s\d.]{0,20}[;,]?\s*$/.test(content)) page.edits.replace(element, '');
    return;
  }
  const [, before = '', address = ''] = match;
  const destination = page.context.resolve(address, page.base);
  if (destination.kind === 'keep' && address.trim().startsWith('#')) return;
  if (destination.kind === 'kit')
    page.edits.setAttribute(element, 'content', `${before}${destination.href}`);
  else {
    page.edits.replace(element, '');
    if (destination.kind === 'outside') page.context.noteLoss('outside-refresh', destination.host);
    else page.context.noteLoss('dead-link', address);
  }
}

/** A form that sends elsewhere stays, and is named; one of the site's own server sends there, if its address is known. */
export function rewriteForm(element: PageElement, page: RewrittenPage): void {
  const name = element.tagName === 'form' ? 'action' : 'formaction';
  const value = getAttribute(element, name);
  if (value === undefined || value.trim() === '') return;
  const { base, context, edits } = page;
  const destination = context.resolve(value, base);
  if (destination.kind === 'kit') edits.setAttribute(element, name, destination.href);
  else if (destination.kind === 'outside') {
    context.noteLoss('outside-form', destination.host);
    if (!/^\s*https?:\/\//i.test(value)) edits.setAttribute(element, name, destination.href);
  } else if (destination.kind !== 'keep') {
    edits.removeAttribute(element, name);
    context.noteLoss('server-form', value);
  }
}
