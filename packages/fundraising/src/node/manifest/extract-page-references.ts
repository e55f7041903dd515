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

/** The references of a page, and further facts about it. */
export interface PageReferences extends References {
  /** The URL of its `<base>`, or `undefined` without one. */
  readonly base: string | undefined;
  /** Whether it contains a Content Security Policy in a `<meta>`. */
  readonly hasPolicy: boolean;
  /** Whether it asks for money: it contains an element or a card of this package. */
  readonly asksForMoney: boolean;
  /** Data in `<script type="application/json">` and in the attribute `campaign`. */
  readonly data: readonly string[];
  /** The inline scripts. */
  readonly scripts: readonly string[];
}

/** Whether the references are those of a page, and not of another file. */
export function isPageReferences(read: References | PageReferences): read is PageReferences {
  return 'asksForMoney' in read;
}

/** Extracts the references of a page without running any of it. */
export async function extractPageReferences(html: string): Promise<PageReferences> {
  return readElements(parseElements(html));
}

/** Extracts the references of an SVG file, which loads more where it is shown in a frame. */
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
  const fileNames: string[] = [];
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
    // Other custom elements may name a server to which they send a request once somebody presses a button.
    const isOwn = tagName.includes('-') && !isDonation(element);
    if (!isOwn) loads.push(...extractAttributeReferences(element));
    fileNames.push(...extractAttributeFileNames(element, isOwn));
    const read: (References | PageReferences)[] = [
      await extractContentReferences(element),
      ...(await extractHandlerReferences(element)),
      ...extractStyledReferences(element),
    ];
    for (const part of read) {
      loads.push(...part.loads);
      unlistable.push(...part.unlistable);
      fileNames.push(...part.fileNames);
      if (!isPageReferences(part)) continue;
      // A page inside the page.
      asksForMoney ||= part.asksForMoney;
      data.push(...part.data);
      scripts.push(...part.scripts);
    }
  }
  return { loads, unlistable, fileNames, base, hasPolicy, asksForMoney, data, scripts };
}

/** Whether an element is that of this package under any name, or a card of `renderDonate` or `comunal fundraising card`. */
function isDonation(element: PageElement): boolean {
  const listNames = (attribute: string) => getAttribute(element, attribute)?.split(/\s+/) ?? [];
  return (
    element.tagName === 'comunal-donate' ||
    getAttribute(element, 'trusted-key') !== undefined ||
    listNames('part').includes('ways') ||
    listNames('class').includes('comunal-ways')
  );
}

function getType(element: PageElement): string {
  return (getAttribute(element, 'type') ?? '').trim().toLowerCase();
}

const NOTHING: References = { loads: [], unlistable: [], fileNames: [] };

/** Extracts the references in the content of an element, or in a document in its attribute. */
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
  const type = getType(element);
  if (type === 'importmap' || type === 'speculationrules')
    return { ...NOTHING, unlistable: [{ code: 'import-map', about: `<script type="${type}">` }] };
  const text = getText(element);
  return isScriptType(type)
    ? extractScriptReferences(text)
    : { ...NOTHING, fileNames: extractFileNames(text) };
}

function isScriptType(type: string): boolean {
  return type === '' || type === 'module' || /(?:java|ecma|j)script/.test(type);
}

/** Extracts the references of scripts in attributes, such as `onclick`. */
function extractHandlerReferences({ attrs }: PageElement): Promise<References[]> {
  const handlers = attrs.filter(({ name }) => /^on[a-z]/.test(name));
  return Promise.all(handlers.map(({ value }) => extractScriptReferences(value)));
}

/** SVG attributes that can contain `url(…)`. */
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
