import { parseSrcset } from '@comunal/http/address';
import { rewriteStyle } from '../styles/rewrite-style.ts';
import { getAttribute, getText, type PageElement } from './page-element.ts';
import type { RewrittenPage } from './rewritten-page.ts';

/** Rewrites what an element loads by itself; what cannot be loaded is taken away. */
export function rewriteLoad(element: PageElement, name: string, page: RewrittenPage): void {
  const value = getAttribute(element, name);
  if (value === undefined || value.trim() === '') return;
  const href = toLoaded(value, page);
  if (href === undefined) return;
  if (href === '') page.edits.removeAttribute(element, name);
  else page.edits.setAttribute(element, name, href);
}

/** The new address of something that is loaded; empty where it must not be, undefined where it stays. */
function toLoaded(address: string, { base, context }: RewrittenPage): string | undefined {
  const destination = context.resolve(address, base);
  if (destination.kind === 'keep') return undefined;
  if (destination.kind === 'kit') return destination.href;
  if (destination.kind === 'outside') context.noteLoss('outside-load', destination.host);
  else
    context.noteLoss('missing-file', destination.kind === 'left-out' ? destination.name : address);
  return '';
}

/** Rewrites a `srcset`; what cannot be loaded is taken out of it. */
export function rewriteSrcset(element: PageElement, name: string, page: RewrittenPage): void {
  const value = getAttribute(element, name);
  if (value === undefined || value.trim() === '') return;
  const written = parseSrcset(value).flatMap(({ address, descriptor }) => {
    const href = toLoaded(address, page);
    return href === '' ? [] : [`${href ?? address} ${descriptor}`.trim()];
  });
  if (written.length === 0) page.edits.removeAttribute(element, name);
  else if (written.join(', ') !== value) page.edits.setAttribute(element, name, written.join(', '));
}

/** Rewrites what a `<style>` loads. */
export function rewriteStyleElement(element: PageElement, page: RewrittenPage): void {
  const css = getText(element);
  const written = rewriteCss(css, page);
  if (written !== css) page.edits.setContent(element, written);
}

/** Nothing, in the place of an address that must not be loaded. */
const NOTHING = 'data:,';

/** Rewrites what CSS loads. */
export function rewriteCss(css: string, page: RewrittenPage): string {
  return rewriteStyle(css, ({ url }) => {
    const href = toLoaded(url, page);
    return href === '' ? NOTHING : href;
  });
}
