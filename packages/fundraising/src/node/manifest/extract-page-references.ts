import { parseRefreshUrl } from '../../manifest/parse-refresh-url.ts';
import {
  extractAttributeFileNames,
  extractAttributeReferences,
} from './extract-attribute-references.ts';
import { parseProcessingInstructions } from './parse-processing-instructions.ts';
import {
  getAttribute,
  parseElements,
  parseFragmentElements,
  isDataScript,
  getText,
  type PageElement,
} from './page-tree.ts';
import {
  truncate,
  type Reference,
  type References,
  type UnlistableReference,
} from './reference.ts';
import { extractFileNames } from './extract-file-names.ts';
import { extractScriptReferences } from './extract-script-references.ts';
import { extractStyleReferences } from './extract-style-references.ts';

/** What was read in a page: what it loads, and what matters about it beside that. */
export interface PageReferences extends References {
  /** The address that its addresses begin at, as `<base>` says; undefined for its own. */
  readonly base: string | undefined;
  /** Whether a policy stands in it, in a `<meta>`. */
  readonly hasPolicy: boolean;
  /** Whether it asks for money: an element or a card of this package is in it. */
  readonly asksForMoney: boolean;
  /** Data in `<script type="application/json">` and in the attribute `campaign`. */
  readonly data: readonly string[];
  /** The scripts that stand in it. */
  readonly scripts: readonly string[];
}

/** Whether it was a page that was read, and not another file. */
export function isPageReferences(read: References | PageReferences): read is PageReferences {
  return 'asksForMoney' in read;
}

/** Reads a page without running anything of it. */
export async function extractPageReferences(html: string): Promise<PageReferences> {
  return readElements(parseElements(html));
}

/** Reads a picture of SVG, which loads more where it stands in a frame. */
export async function extractSvgReferences(svg: string): Promise<PageReferences> {
  const read = await readElements(parseFragmentElements(svg));
  const loads = parseProcessingInstructions(svg)
    .filter(({ tagName }) => tagName === 'xml-stylesheet')
    .map((sheet) => ({ url: getAttribute(sheet, 'href') ?? '', as: 'style' as const }));
  return { ...read, loads: [...read.loads, ...loads] };
}

async function readElements(elements: readonly PageElement[]): Promise<PageReferences> {
  const loads: Reference[] = [];
  const unlistable: UnlistableReference[] = [];
  const mentions: string[] = [];
  const data: string[] = [];
  const scripts: string[] = [];
  let [hasPolicy, asksForMoney] = [false, false];
  let base: string | undefined;
  for (const element of elements) {
    const { tagName } = element;
    if (tagName === 'base') base ??= getAttribute(element, 'href');
    if (isDonation(element)) asksForMoney = true;
    const equivalent = tagName === 'meta' ? getAttribute(element, 'http-equiv')?.toLowerCase() : '';
    if (equivalent === 'content-security-policy') hasPolicy = true;
    if (equivalent === 'refresh') {
      const location = parseRefreshUrl(getAttribute(element, 'content') ?? '');
      if (location !== undefined) unlistable.push({ code: 'leads-on', about: truncate(location) });
    }
    const campaign = isDonation(element) ? getAttribute(element, 'campaign') : undefined;
    if (campaign !== undefined) data.push(campaign);
    if (isDataScript(element)) data.push(getText(element));
    else if (tagName === 'script') scripts.push(getText(element));
    // Other elements of one's own may name a server that is asked once somebody presses a button.
    const isOwn = tagName.includes('-') && !isDonation(element);
    if (!isOwn) loads.push(...extractAttributeReferences(element));
    mentions.push(...extractAttributeFileNames(element, isOwn));
    const read: (References | PageReferences)[] = [
      await extractContentReferences(element),
      ...(await extractHandlerReferences(element)),
      ...extractStyledReferences(element),
    ];
    for (const part of read) {
      loads.push(...part.loads);
      unlistable.push(...part.unlistable);
      mentions.push(...part.mentions);
      if (!isPageReferences(part)) continue;
      // A page inside the page.
      asksForMoney ||= part.asksForMoney;
      data.push(...part.data);
      scripts.push(...part.scripts);
    }
  }
  return { loads, unlistable, mentions, base, hasPolicy, asksForMoney, data, scripts };
}

/** The element of this package under any name, or a card that `renderDonate` or `comunal fundraising card` wrote. */
function isDonation(element: PageElement): boolean {
  const parts = getAttribute(element, 'part')?.split(/\s+/) ?? [];
  return (
    element.tagName === 'comunal-donate' ||
    getAttribute(element, 'trusted-key') !== undefined ||
    parts.includes('ways')
  );
}

function typeOf(element: PageElement): string {
  return (getAttribute(element, 'type') ?? '').trim().toLowerCase();
}

const NOTHING: References = { loads: [], unlistable: [], mentions: [] };

/** What stands between the tags of an element, or is a document in an attribute. */
async function extractContentReferences(
  element: PageElement,
): Promise<References | PageReferences> {
  const { tagName } = element;
  if (tagName === 'style') return extractStyleReferences(getText(element));
  if (tagName === 'iframe') {
    const inside = getAttribute(element, 'srcdoc');
    return inside === undefined ? NOTHING : readElements(parseFragmentElements(inside));
  }
  if (tagName !== 'script') return NOTHING;
  const type = typeOf(element);
  if (type === 'importmap' || type === 'speculationrules')
    return { ...NOTHING, unlistable: [{ code: 'import-map', about: `<script type="${type}">` }] };
  const text = getText(element);
  return isScriptType(type)
    ? extractScriptReferences(text)
    : { ...NOTHING, mentions: extractFileNames(text) };
}

function isScriptType(type: string): boolean {
  return type === '' || type === 'module' || /(?:java|ecma|j)script/.test(type);
}

/** Scripts in attributes, such as `onclick`. */
function extractHandlerReferences({ attrs }: PageElement): Promise<References[]> {
  const handlers = attrs.filter(({ name }) => /^on[a-z]/.test(name));
  return Promise.all(handlers.map(({ value }) => extractScriptReferences(value)));
}

/** Attributes of SVG that can hold `url(…)`. */
const STYLED = new Set(
  'style fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end'.split(
    ' ',
  ),
);

function extractStyledReferences({ attrs }: PageElement): References[] {
  return attrs
    .filter(({ name, value }) => STYLED.has(name) && value.includes('('))
    .map(({ value }) => extractStyleReferences(value));
}
