import type { Destination } from './page-context.ts';
import { getAttribute, type PageElement } from './page-element.ts';
import type { RewrittenPage } from './rewritten-page.ts';

/** Relations that a browser loads, and that a kit has as well. */
const LOADED = /^(?:stylesheet|icon|apple-touch-icon(?:-precomposed)?|mask-icon)$/;
/** Relations that make a browser ask for something at once, which from a folder is refused, or goes to another host. */
const HINTS =
  /^(?:preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|manifest|search|pingback|compression-dictionary|monetization|apple-touch-startup-image|fluid-icon)$/;

const GONE: Destination = { kind: 'missing' };

/** Rewrites a `<link>`: what is loaded becomes relative, hints go, and so do feeds and calendars, which an address is needed for. */
export function rewriteLink(element: PageElement, page: RewrittenPage): void {
  const { base, context, edits } = page;
  const relations = (getAttribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  const href = getAttribute(element, 'href') ?? '';
  // Style sheets become UTF-8, whatever they were.
  edits.removeAttribute(element, 'charset');
  if (relations.some((relation) => HINTS.test(relation))) return edits.replace(element, '');
  if (!relations.some((relation) => LOADED.test(relation))) {
    // One that leads to the web, such as canonical, says where the page is from, and is never asked for.
    if (/^\s*https?:/i.test(href)) return;
    const type = getAttribute(element, 'type')?.trim().toLowerCase() ?? 'text/html';
    const target = type === 'text/html' ? context.resolve(href, base) : GONE;
    if (target.kind === 'kit') edits.setAttribute(element, 'href', target.href);
    else if (target.kind !== 'keep') edits.replace(element, '');
    return;
  }
  const destination = context.resolve(href, base);
  if (destination.kind === 'keep') return;
  if (destination.kind === 'kit') return edits.setAttribute(element, 'href', destination.href);
  edits.replace(element, '');
  if (destination.kind === 'outside') context.noteLoss('outside-load', destination.host);
  else context.noteLoss('missing-file', href);
}
