import { parse, parseFragment, serialize } from 'parse5';
import {
  getAttribute,
  getText,
  isElement,
  listElements,
  replaceElement,
  setAttribute,
  type PageElement,
} from './elements.ts';
import { inlineAttribute, inlinePictures } from './inline-pictures.ts';
import { inlineStyle } from './inline-style.ts';
import type { Omission } from './omission.ts';
import { openPageFiles, type BuiltPage, type PageFiles } from './page-files.ts';
import { settleLink } from './settle-link.ts';
import { isRemoved, stripElement } from './strip-element.ts';

/** What is put around a page that becomes one file. */
export interface PageFrame {
  /** What the title begins with. */
  readonly title: string;
  /** For whoever reads the source. */
  readonly comment: string;
  /** HTML at the top of the page, as a whole element, given what was left out. */
  readonly banner: (omissions: readonly Omission[]) => string;
}

/** A page that is one file. */
export interface InlinedPage {
  readonly html: string;
  /** What is not in it, each once. */
  readonly omissions: readonly Omission[];
}

/**
 * What the file may load: itself. It may name no host, so that whatever was overlooked asks for nothing; style sheets that import
 * others do so from `data:` addresses.
 */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline' data:",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Meta elements of every preview. Without the last two a browser may look up the hosts of links, and tell them who sent it. */
const METAS = [
  `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
  '<meta name="robots" content="noindex">',
  '<meta http-equiv="x-dns-prefetch-control" content="off">',
  '<meta name="referrer" content="no-referrer">',
].join('');

/** Attributes of drawings whose value is CSS. */
const STYLED =
  /^(?:style|fill|stroke|filter|mask|clip-path|cursor|marker|marker-start|marker-mid|marker-end)$/;

/**
 * Makes one file of a page that was built: with its style sheets, typefaces, pictures and icon in it, and without its scripts. Who
 * opens it asks nothing of any host.
 *
 * @param html - The page.
 * @param page - Its address, and where the files are that it loads.
 */
export function inlinePage(html: string, page: BuiltPage, frame: PageFrame): InlinedPage {
  const files = openPageFiles(page);
  const omissions = new Map<string, Omission>();
  const onOmission = (omission: Omission): void => {
    omissions.set(JSON.stringify([omission.kind, omission.address]), omission);
  };
  const context = { files, onOmission };
  // Without scripts, browsers show what stands in `noscript`.
  const document = parse(html, { scriptingEnabled: false });
  for (const element of listElements(document)) if (isRemoved(element)) replaceElement(element);
  for (const element of listElements(document)) {
    const { tagName } = element;
    stripElement(element, onOmission);
    if (tagName === 'link') inlineLink(element, context);
    else if (tagName === 'style') setText(element, inlineStyle(getText(element), context));
    else if (tagName === 'noscript') replaceElement(element, ...element.childNodes);
    else if (tagName === 'a' || tagName === 'area') settleLink(element, files);
    else inlinePictures(element, context);
    for (const attribute of element.attrs)
      if (STYLED.test(attribute.name) && attribute.value.includes('('))
        attribute.value = inlineStyle(attribute.value, context);
  }
  const left = [...omissions.values()];
  frameDocument(listElements(document), frame, left);
  const doctype = `<!DOCTYPE html>\n<!-- ${toComment(frame.comment)} -->\n`;
  const root = listElements(document).find(({ tagName }) => tagName === 'html');
  const lines = root ? serializeElement(root) : serialize(document);
  return { html: `${doctype}${lines}\n`, omissions: left };
}

/** A style sheet becomes one within the page; of all other links, the icon stays. */
function inlineLink(
  link: PageElement,
  context: { readonly files: PageFiles; readonly onOmission: (omission: Omission) => void },
): void {
  const relations = (getAttribute(link, 'rel') ?? '').toLowerCase().split(/\s+/);
  if (relations.includes('icon')) return inlineAttribute(link, 'href', context);
  const address = getAttribute(link, 'href') ?? '';
  const isApplied = relations.includes('stylesheet') && !relations.includes('alternate');
  if (!isApplied || getAttribute(link, 'disabled') !== undefined) return replaceElement(link);
  const target = context.files.read(address);
  if (target.kind !== 'file') {
    if (target.kind !== 'inside') context.onOmission({ kind: target.kind, address });
    return replaceElement(link);
  }
  const css = inlineStyle(target.bytes.toString(), {
    ...context,
    from: target.url,
    importedBy: [target.url.href],
  });
  const style = parseElement('<style></style>');
  const media = getAttribute(link, 'media');
  if (media !== undefined) setAttribute(style, 'media', media);
  setText(style, css);
  replaceElement(link, style);
}

function frameDocument(
  elements: readonly PageElement[],
  { title, banner }: PageFrame,
  omissions: readonly Omission[],
): void {
  const head = elements.find(({ tagName }) => tagName === 'head');
  const body = elements.find(({ tagName }) => tagName === 'body');
  const name = elements.find(
    ({ tagName, parentNode }) => tagName === 'title' && parentNode === head,
  );
  if (name) setText(name, `${title} ${getText(name)}`);
  // The encoding comes first, within the part of a file that a browser looks for it in.
  const metas = parseFragment(`<meta charset="utf-8">${METAS}`).childNodes;
  const charset = elements.find((element) => getAttribute(element, 'charset') !== undefined);
  if (charset) replaceElement(charset);
  if (head) insertFirst(head, metas);
  if (body) insertFirst(body, parseFragment(banner(omissions)).childNodes);
}

function insertFirst(parent: PageElement, nodes: PageElement['childNodes']): void {
  for (const node of nodes) node.parentNode = parent;
  parent.childNodes.unshift(...nodes);
}

function parseElement(markup: string): PageElement {
  const element = parseFragment(markup).childNodes.find(isElement);
  if (!element) throw new TypeError('The markup holds no element.');
  return element;
}

function serializeElement(element: PageElement): string {
  const around = parseFragment('');
  around.childNodes.push(element);
  return serialize(around, { scriptingEnabled: false });
}

/** Sets the text of an element. Nothing in a style sheet can end its element: a reverse solidus before a letter changes no CSS. */
function setText(element: PageElement, text: string): void {
  const value = element.tagName === 'style' ? text.replace(/<\/(?=style)/gi, '<\\/') : text;
  element.childNodes = [{ nodeName: '#text', value, parentNode: element }];
}

/** Two hyphens would end a comment. */
function toComment(text: string): string {
  return text.replace(/-{2,}|>/g, (match) => (match === '>' ? '›' : '–'));
}
