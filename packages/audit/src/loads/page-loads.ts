import { parseFragment } from 'parse5';
import type { Site } from '../files/site-files.ts';
import { getAttribute, getLine, type Page, type PageElement } from '../pages/parse-page.ts';
import { getText, isElement, walkLiveNodes } from '../pages/walk-nodes.ts';
import { readScript } from '../scripts/read-script.ts';
import type { ScriptFacts } from '../scripts/script-facts.ts';
import { listElementReferences } from './element-references.ts';
import { toFileAddress } from './foreign-host.ts';
import { listImportMapReferences } from './import-map-references.ts';
import type { Reference } from './reference.ts';
import { getScriptKind } from './script-kind.ts';
import { listStyleReferences } from './style-references.ts';

/** A script or style sheet in a page itself. */
export interface InlineCode {
  readonly element: PageElement;
  readonly text: string;
  readonly line: number;
}

/** Code in an attribute: a handler, an address that begins with `javascript:`, or a style. */
export interface AttributeCode {
  readonly element: PageElement;
  readonly attribute: string;
  readonly value: string;
  readonly line: number;
}

/** What a page loads and runs by itself, with what stands in frames that it contains. */
export interface PageLoads {
  /** What relative addresses are resolved against. */
  readonly base: URL;
  /** The elements that a browser looks at as it opens the page; those in templates wait for a script. */
  readonly elements: readonly PageElement[];
  readonly references: readonly Reference[];
  readonly scripts: readonly InlineCode[];
  readonly styles: readonly InlineCode[];
  readonly handlers: readonly AttributeCode[];
  readonly styleAttributes: readonly AttributeCode[];
  /** What the scripts of the page itself do, with their lines in the page. */
  readonly facts: readonly ScriptFacts[];
}

/** Frames in frames are followed this deep. */
const MAX_DEPTH = 3;
const loadsByPage = new WeakMap<Page, PageLoads>();

/** Lists what a page loads and runs by itself. A page is read once. */
export function listPageLoads(page: Page, site: Site): PageLoads {
  const known = loadsByPage.get(page);
  if (known) return known;
  const address = toFileAddress(page.path, site);
  const elements = [...walkLiveNodes(page.document)].filter(isElement);
  const loads = readElements(elements, address, 1, 0);
  loadsByPage.set(page, loads);
  return loads;
}

function readElements(
  elements: readonly PageElement[],
  address: URL,
  firstLine: number,
  depth: number,
): PageLoads {
  const references: Reference[] = [];
  const [scripts, styles]: [InlineCode[], InlineCode[]] = [[], []];
  const [handlers, styleAttributes]: [AttributeCode[], AttributeCode[]] = [[], []];
  const facts: ScriptFacts[] = [];
  const seen = [...elements];
  const shift = firstLine - 1;
  const base = getBase(elements);
  for (const element of elements) {
    const { tagName } = element;
    // Most elements are plain, and this is what a large site is made of.
    if (element.attrs.length === 0 && tagName !== 'script' && tagName !== 'style') continue;
    const toLine = (attribute?: string) => (getLine(element, attribute) ?? 1) + shift;
    const own = listElementReferences(element);
    append(
      references,
      own.map((load) => ({ ...load, line: (load.line ?? 1) + shift })),
    );
    if (tagName === 'base' && element === base)
      references.push({
        kind: 'request',
        url: getAttribute(element, 'href') ?? '',
        line: toLine('href'),
      });
    if (tagName === 'script') readScriptElement(element);
    else if (tagName === 'style') {
      const line = (element.sourceCodeLocation?.startTag?.endLine ?? 1) + shift;
      const text = getText(element);
      styles.push({ element, text, line });
      append(references, listStyleReferences(text, line));
    }
    for (const { name: attribute, value } of element.attrs) {
      const code = { element, attribute, value };
      if (attribute === 'style') styleAttributes.push({ ...code, line: toLine(attribute) });
      else if (isHandler(attribute, value)) handlers.push({ ...code, line: toLine(attribute) });
    }
    const framed = tagName === 'iframe' ? getAttribute(element, 'srcdoc') : undefined;
    if (framed !== undefined && depth < MAX_DEPTH) add(framed, toLine('srcdoc'));
  }
  for (const { value, line } of handlers)
    facts.push(readScript(value.replace(/^\s*javascript:/i, ''), line));
  const written = depth < MAX_DEPTH ? facts.flatMap(({ markup }) => markup) : [];
  for (const { html, line } of written) add(html, line, true);
  const href = base && getAttribute(base, 'href');
  const resolved =
    href !== undefined && URL.canParse(href, address) ? new URL(href, address) : address;
  return {
    base: resolved,
    elements: seen,
    references,
    scripts,
    styles,
    handlers,
    styleAttributes,
    facts,
  };

  function readScriptElement(element: PageElement): void {
    const { line, own } = readInline(element, shift);
    const kind = getScriptKind(element);
    const source = getAttribute(element, 'src');
    if (source !== undefined && source.trim() !== '') {
      if (kind === 'code')
        references.push({
          kind: 'script',
          url: source,
          line: (getLine(element, 'src') ?? 1) + shift,
        });
    } else if (kind === 'code' && own.trim() !== '') {
      scripts.push({ element, text: own, line });
      facts.push(readScript(own, line));
    } else if (kind === 'addresses') {
      scripts.push({ element, text: own, line });
      append(references, listImportMapReferences(own, line));
    }
  }

  /** Adds what stands in a page inside the page, all of it on one line. */
  function add(html: string, line: number, isWritten = false): void {
    const fragment = parseFragment(html, { scriptingEnabled: false });
    const inside = readElements(
      [...walkLiveNodes(fragment)].filter(isElement),
      address,
      line,
      depth + 1,
    );
    append(references, inside.references);
    append(facts, inside.facts);
    if (isWritten) return;
    append(seen, inside.elements);
    append(scripts, inside.scripts);
    append(styles, inside.styles);
    append(handlers, inside.handlers);
    append(styleAttributes, inside.styleAttributes);
  }
}

/** One by one: a page can have more of them than a call takes arguments. */
function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}

function readInline(element: PageElement, shift: number): { line: number; own: string } {
  const line = (element.sourceCodeLocation?.startTag?.endLine ?? 1) + shift;
  return { line, own: getText(element) };
}

/** The first `<base>` with an address counts. */
function getBase(elements: readonly PageElement[]): PageElement | undefined {
  return elements.find(
    (element) => element.tagName === 'base' && getAttribute(element, 'href') !== undefined,
  );
}

/** Attributes that hold an address which a click or a form follows, where it may be `javascript:`. */
const FOLLOWED = new Set(['href', 'action', 'formaction', 'src', 'data']);

function isHandler(attribute: string, value: string): boolean {
  if (/^on[a-z]/.test(attribute)) return value.trim() !== '';
  return (
    FOLLOWED.has(attribute) && URL.canParse(value) && new URL(value).protocol === 'javascript:'
  );
}
