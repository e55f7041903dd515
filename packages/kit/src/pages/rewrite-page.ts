import { ElementEdits } from './element-edits.ts';
import { rewriteLink } from './link-element.ts';
import { rewriteMedia } from './media-element.ts';
import { disarm, withLocalName } from './drawing-element.ts';
import { getAttribute, listNames, type PageElement } from './page-element.ts';
import type { ParsedPage } from './parse-page.ts';
import type { PageContext } from './page-context.ts';
import { finishPage } from './finish-page.ts';
import { isCode, isModuleCode } from './script-kind.ts';
import { rewriteAnchor, rewriteForm, rewriteRefresh } from './rewrite-anchor.ts';
import { rewriteCss, rewriteLoad, rewriteSrcset, rewriteStyleElement } from './rewrite-load.ts';
import type { DocumentKind, RewrittenPage } from './rewritten-page.ts';
import { applyEdits } from './text-edits.ts';

/** What elements load by an attribute. `background` is obsolete, yet every browser loads it. */
const LOADED: Readonly<Record<string, readonly string[]>> = {
  body: ['background'],
  img: ['src'],
  object: ['data'],
  table: ['background'],
  td: ['background'],
  th: ['background'],
  tr: ['background'],
};
const DRAWN = new Set(['image', 'feImage', 'use']);
/** Attributes whose value is CSS. */
const STYLED =
  /^(?:style|fill|stroke|filter|mask|clip-path|cursor|marker|marker-start|marker-mid|marker-end)$/;

/**
 * Rewrites a page so that it opens from a folder: addresses become relative, scripts that cannot run are taken out, and nothing is
 * left that would ask the network by itself. All else stays byte for byte.
 *
 * @param parsed - The page.
 * @param context - Where its addresses lead.
 * @param kind - A drawing gets no policy, and no scripts.
 */
export function rewritePage(
  parsed: ParsedPage,
  context: PageContext,
  kind: DocumentKind = 'page',
): string {
  const edits = new ElementEdits(parsed.html);
  const page: RewrittenPage = { ...parsed, kind, base: findBase(parsed.elements), context, edits };
  for (const element of page.elements)
    if (kind === 'page') rewriteElement(element, page);
    else if (!disarm(element, page)) rewriteElement(withLocalName(element), page);
  if (kind === 'page') finishPage(page);
  return applyEdits(page.html, edits.edits);
}

function findBase(elements: readonly PageElement[]): string | undefined {
  const element = elements.find(
    (each) => each.tagName === 'base' && getAttribute(each, 'href') !== undefined,
  );
  return element && getAttribute(element, 'href');
}

function rewriteElement(element: PageElement, page: RewrittenPage): void {
  const { edits } = page;
  const { tagName } = element;
  for (const { name, value } of element.attrs) {
    if (STYLED.test(name) && value.includes('(')) {
      const css = rewriteCss(value, page);
      if (css !== value) edits.setAttribute(element, name, css);
    }
    // Both make a browser ask for a right to read the file, which no folder gives.
    if (name === 'crossorigin' || name === 'integrity') edits.removeAttribute(element, name);
    if (name === 'ping' || name === 'attributionsrc') edits.removeAttribute(element, name);
  }
  for (const name of LOADED[tagName] ?? []) rewriteLoad(element, name, page);
  if (tagName === 'input' && getAttribute(element, 'type')?.toLowerCase() === 'image')
    rewriteLoad(element, 'src', page);
  if (tagName === 'img' || tagName === 'source') rewriteSrcset(element, 'srcset', page);
  if (DRAWN.has(tagName))
    for (const name of listNames(element).filter(isHref)) rewriteLoad(element, name, page);
  if (tagName === 'style') rewriteStyleElement(element, page);
  else if (tagName === 'script') rewriteScript(element, page);
  else if (tagName === 'base') edits.replace(element, '');
  else if (tagName === 'meta') rewriteRefresh(element, page);
  else if (tagName === 'form' || tagName === 'button' || tagName === 'input')
    rewriteForm(element, page);
  else if (tagName === 'link') rewriteLink(element, page);
  else if (tagName === 'a' || tagName === 'area')
    for (const name of listNames(element).filter(isHref)) rewriteAnchor(element, name, page);
  else rewriteMedia(element, page);
}

/** An address of SVG, whatever the prefix of XLink is. */
function isHref(name: string): boolean {
  return name === 'href' || name.endsWith(':href');
}

function rewriteScript(element: PageElement, page: RewrittenPage): void {
  if (!isCode(element)) return;
  const { base, context, edits, kind } = page;
  const address = getAttribute(element, 'src') ?? getAttribute(element, 'href');
  if (kind === 'drawing' || isModuleCode(element)) {
    edits.replace(element, '');
    context.noteLoss('script', address ?? '<script>');
    return;
  }
  if (address === undefined) return;
  const destination = context.resolve(address, base);
  if (destination.kind === 'keep') return;
  if (destination.kind === 'kit') edits.setAttribute(element, 'src', destination.href);
  else {
    edits.replace(element, '');
    if (destination.kind === 'outside') context.noteLoss('outside-load', destination.host);
    else context.noteLoss('missing-file', address);
  }
}
