import { parseSrcset } from '@comunal/http/address';
import { escapeText } from 'entities/escape';
import { html } from 'parse5';
import { rewriteCss } from '../styles/rewrite-css.ts';
import { toLoaded } from './kit-address.ts';
import { getAttribute, getText, type PageElement } from './page-element.ts';
import type { RewrittenPage } from './rewritten-page.ts';

/** Rewrites what an element loads by itself; what cannot be loaded is taken away. */
export function rewriteLoad(element: PageElement, name: string, page: RewrittenPage): void {
  const value = getAttribute(element, name);
  if (value === undefined || value.trim() === '') return;
  const href = toLoaded(value, page.base, page.context);
  if (href === value) return;
  if (href === undefined) page.edits.removeAttribute(element, name);
  else page.edits.setAttribute(element, name, href);
}

/** Rewrites a `srcset`; what cannot be loaded is taken out of it. */
export function rewriteSrcset(element: PageElement, name: string, page: RewrittenPage): void {
  const value = getAttribute(element, name);
  if (value === undefined || value.trim() === '') return;
  const written = parseSrcset(value).flatMap(({ address, descriptor }) => {
    const href = toLoaded(address, page.base, page.context);
    return href === undefined ? [] : [`${href} ${descriptor}`.trim()];
  });
  if (written.length === 0) page.edits.removeAttribute(element, name);
  else if (written.join(', ') !== value) page.edits.setAttribute(element, name, written.join(', '));
}

/** Rewrites what a `<style>` loads. */
export function rewriteStyleElement(element: PageElement, page: RewrittenPage): void {
  const css = getText(element);
  const written = rewriteCss(css, page.base, page.context);
  if (written !== css) page.edits.setContent(element, toStyleText(element, written));
}

/** CSS as the text of an element: in a drawing it is escaped, and in a page it is as it is. */
function toStyleText({ namespaceURI }: PageElement, css: string): string {
  return namespaceURI === html.NS.HTML ? css : escapeText(css);
}
