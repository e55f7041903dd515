import { ElementEdits } from './element-edits.ts';
import { rewriteLink } from './link-element.ts';
import { rewriteMedia } from './media-element.ts';
import { getAttribute, listNames, type PageElement } from './page-element.ts';
import { parsePage, type ParsedPage } from './parse-page.ts';
import type { PageContext } from './page-context.ts';
import { finishPage } from './finish-page.ts';
import { isCode, isModuleCode } from './script-kind.ts';
import { rewriteAnchor, rewriteForm, rewriteRefresh } from './rewrite-anchor.ts';
import { rewriteLoad, rewriteSrcset, rewriteStyleElement } from './rewrite-load.ts';
import type { RewrittenPage } from './rewritten-page.ts';
import { rewriteCss } from '../styles/rewrite-css.ts';
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
 */
export function rewritePage(parsed: ParsedPage, context: PageContext): string {
  const edits = new ElementEdits(parsed.html);
  const base = findBase(parsed.elements);
  const page: RewrittenPage = { ...parsed, base, context, edits, framed: [] };
  for (const element of page.elements) rewriteElement(element, page);
  finishPage(page);
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
      const css = rewriteCss(value, page.base, page.context);
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
  else if (getAttribute(element, 'srcdoc') !== undefined) rewriteFramedPage(element, page);
  else rewriteMedia(element, page);
}

/** A page that stands in an attribute: the policy of the page around it holds in it too, and its addresses count from there. */
function rewriteFramedPage(frame: PageElement, page: RewrittenPage): void {
  const parsed = parsePage(getAttribute(frame, 'srcdoc') ?? '');
  const edits = new ElementEdits(parsed.html);
  const framed = { ...page, ...parsed, base: findBase(parsed.elements) ?? page.base, edits };
  for (const element of parsed.elements)
    // Nobody writes a frame in a frame in an attribute, other than to hide what is in it.
    if (getAttribute(element, 'srcdoc') === undefined) rewriteElement(element, framed);
    else edits.replace(element, '');
  page.framed.push(...parsed.elements);
  page.edits.setAttribute(frame, 'srcdoc', applyEdits(parsed.html, edits.edits));
}

/** An address of SVG, whatever the prefix of XLink is. */
function isHref(name: string): boolean {
  return name === 'href' || name.endsWith(':href');
}

function rewriteScript(element: PageElement, page: RewrittenPage): void {
  if (!isCode(element)) return;
  const { base, context, edits } = page;
  const name = ['src', 'href', 'xlink:href'].find(
    (each) => getAttribute(element, each) !== undefined,
  );
  const address = name && getAttribute(element, name);
  if (isModuleCode(element)) {
    edits.replace(element, '');
    context.noteLoss('script', address ?? '<script>');
    return;
  }
  if (name === undefined || address === undefined) return;
  const destination = context.resolve(address, base);
  if (destination.kind === 'keep') return;
  if (destination.kind === 'kit') edits.setAttribute(element, name, destination.href);
  else {
    edits.replace(element, '');
    if (destination.kind === 'outside') context.noteLoss('outside-load', destination.host);
    else context.noteLoss('missing-file', address);
  }
}
