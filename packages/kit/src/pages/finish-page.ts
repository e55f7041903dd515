import { escapeAttribute } from 'entities/escape';
import { writePolicyTags } from './content-policy.ts';
import { getAttribute, isIn, type PageElement } from './page-element.ts';
import type { RewrittenPage } from './rewritten-page.ts';
import { findSearchForm } from './search-form.ts';
import { isClassicCode, isCode } from './script-kind.ts';

/** Adds to a page what it needs as a whole: its coding, its policy, the search. */
export function finishPage(page: RewrittenPage): void {
  const { elements, context, edits } = page;
  const form = context.search && findSearchForm(page);
  if (form && context.search) {
    const { language, root, scripts } = context.search;
    const attributes = { 'data-kit-search': language, 'data-kit-root': root };
    edits.addAttributes(form, attributes);
    const tags = scripts.map((src) => `<script src="${escapeAttribute(src)}"></script>`);
    edits.insert(findEnd(page), tags.join(''));
  }
  const all = [...elements, ...page.framed];
  const code = all.filter((each) => isClassicCode(each) && isKept(each, page));
  const hasScriptFiles =
    form !== undefined || code.some((each) => getAttribute(each, 'src') !== undefined);
  const hasInlineCode =
    code.some((each) => getAttribute(each, 'src') === undefined) || all.some(hasCodeInAttribute);
  const hasNoCode = !hasScriptFiles && !hasInlineCode;
  const hasLostCode = all.some((each) => isCode(each) && !code.includes(each));
  for (const each of elements)
    if (each.tagName === 'noscript' && !isIn(each, 'head'))
      // What says that it needs scripts is of use where there are none left. In what a page is about it is even where some are, as
      // those around it: the one that is lost is the one that it needs. A search form has a script of ours.
      if (hasNoCode || (hasLostCode && !form && isWithin(each, 'main'))) edits.unwrap(each);
  const policies = elements.filter(isPolicy);
  for (const policy of policies) edits.replace(policy, '');
  // A browser heeds no other kind that stands in a page, such as one that only reports.
  const own = policies
    .filter((policy) =>
      /^content-security-policy$/i.test(getAttribute(policy, 'http-equiv')?.trim() ?? ''),
    )
    .map((policy) => getAttribute(policy, 'content') ?? '');
  for (const each of elements)
    if (isHttpEquiv(each, 'x-dns-prefetch-control')) edits.replace(each, '');
  const close = isXml(page.html) ? ' />' : '>';
  insertIntoHead(page, writePolicyTags({ own, hasScriptFiles, hasInlineCode }, close));
}

function isKept(script: PageElement, { base, context }: RewrittenPage): boolean {
  const src = getAttribute(script, 'src');
  if (src === undefined) return true;
  const { kind } = context.resolve(src, base);
  return kind === 'kit' || kind === 'keep';
}

function isWithin({ parentNode }: PageElement, tagName: string): boolean {
  for (let node: PageElement['parentNode'] = parentNode; node !== null;) {
    if ('tagName' in node && node.tagName === tagName) return true;
    node = 'parentNode' in node ? node.parentNode : null;
  }
  return false;
}

function hasCodeInAttribute({ attrs }: PageElement): boolean {
  return attrs.some(({ name, value }) => name.startsWith('on') || isScriptAddress(value));
}

/** Whether a browser runs an address, which it reads without the white space in it. */
function isScriptAddress(value: string): boolean {
  return (
    /^\s*j[\sa-z]+:/i.test(value) &&
    URL.canParse(value) &&
    new URL(value).protocol === 'javascript:'
  );
}

function isPolicy(element: PageElement): boolean {
  return isHttpEquiv(element, 'content-security-policy');
}

/** Whether it says what a header of this name would, or of one that begins with it. */
function isHttpEquiv(element: PageElement, start: string): boolean {
  const name = getAttribute(element, 'http-equiv')?.trim().toLowerCase();
  return element.tagName === 'meta' && name?.startsWith(start) === true;
}

/** The coding of a page and its policy come before all that they are for; another place might be one that a browser does not read. */
function insertIntoHead({ document, elements, edits, html }: RewrittenPage, policy: string): void {
  const head = elements.find(({ tagName }) => tagName === 'head');
  const root = elements.find(({ tagName }) => tagName === 'html');
  const doctype = document.childNodes.find(({ nodeName }) => nodeName === '#documentType');
  const start =
    head?.sourceCodeLocation?.startTag?.endOffset ??
    root?.sourceCodeLocation?.startTag?.endOffset ??
    doctype?.sourceCodeLocation?.endOffset ??
    0;
  const charsets = elements.filter(isCharset);
  const [first] = charsets;
  const location = first?.sourceCodeLocation;
  const isFirst = location && /^\s*$/.test(html.slice(start, location.startOffset));
  if (isFirst && isUtf8(first)) return edits.insert(location.endOffset, policy);
  for (const charset of charsets) edits.replace(charset, '');
  const close = isXml(html) ? ' />' : '>';
  edits.insert(start, `<meta charset="utf-8"${close}${policy}`);
}

function isCharset(element: PageElement): boolean {
  if (element.tagName !== 'meta') return false;
  return getAttribute(element, 'charset') !== undefined || isHttpEquiv(element, 'content-type');
}

function isUtf8(charset: PageElement): boolean {
  return (
    /^utf-?8$/i.test(getAttribute(charset, 'charset') ?? '') ||
    /charset\s*=\s*utf-?8/i.test(getAttribute(charset, 'content') ?? '')
  );
}

/** Whether a page may be read as XML, in which every element has an end. */
function isXml(html: string): boolean {
  return /^\s*<\?xml|<html[^>]*\sxmlns=/i.test(html.slice(0, 2000));
}

/** Where scripts go that read the page: at the end of its body. */
function findEnd({ elements, html }: RewrittenPage): number {
  const body = elements.find(({ tagName }) => tagName === 'body');
  return body?.sourceCodeLocation?.endTag?.startOffset ?? html.length;
}
