import { leadsTo } from '../../manifest/refresh.ts';
import { attributeMentions, attributeReferences } from './attribute-references.ts';
import { instructionsOf } from './instructions-of.ts';
import {
  attribute,
  elementsOf,
  elementsOfFragment,
  isData,
  textOf,
  type PageElement,
} from './page-tree.ts';
import { shortened, type Reference, type References, type Unlistable } from './reference.ts';
import { mentionsIn } from './mentions.ts';
import { scriptReferences } from './script-references.ts';
import { styleReferences } from './style-references.ts';

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
export async function pageReferences(html: string): Promise<PageReferences> {
  return readElements(elementsOf(html));
}

/** Reads a picture of SVG, which loads more where it stands in a frame. */
export async function pictureReferences(svg: string): Promise<PageReferences> {
  const read = await readElements(elementsOfFragment(svg));
  const loads = instructionsOf(svg)
    .filter(({ tagName }) => tagName === 'xml-stylesheet')
    .map((sheet) => ({ url: attribute(sheet, 'href') ?? '', as: 'style' as const }));
  return { ...read, loads: [...read.loads, ...loads] };
}

async function readElements(elements: readonly PageElement[]): Promise<PageReferences> {
  const loads: Reference[] = [];
  const unlistable: Unlistable[] = [];
  const mentions: string[] = [];
  const data: string[] = [];
  const scripts: string[] = [];
  let [hasPolicy, asksForMoney] = [false, false];
  let base: string | undefined;
  for (const element of elements) {
    const { tagName } = element;
    if (tagName === 'base') base ??= attribute(element, 'href');
    if (isDonation(element)) asksForMoney = true;
    const equivalent = tagName === 'meta' ? attribute(element, 'http-equiv')?.toLowerCase() : '';
    if (equivalent === 'content-security-policy') hasPolicy = true;
    if (equivalent === 'refresh') {
      const location = leadsTo(attribute(element, 'content') ?? '');
      if (location !== undefined) unlistable.push({ code: 'leads-on', about: shortened(location) });
    }
    const campaign = isDonation(element) ? attribute(element, 'campaign') : undefined;
    if (campaign !== undefined) data.push(campaign);
    if (isData(element)) data.push(textOf(element));
    else if (tagName === 'script') scripts.push(textOf(element));
    // Other elements of one's own may name a server that is asked once somebody presses a button.
    const isOwn = tagName.includes('-') && !isDonation(element);
    if (!isOwn) loads.push(...attributeReferences(element));
    mentions.push(...attributeMentions(element, isOwn));
    const read: (References | PageReferences)[] = [
      await contentReferences(element),
      ...(await handlerReferences(element)),
      ...styledReferences(element),
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
  const parts = attribute(element, 'part')?.split(/\s+/) ?? [];
  return (
    element.tagName === 'comunal-donate' ||
    attribute(element, 'trusted-key') !== undefined ||
    parts.includes('ways')
  );
}

function typeOf(element: PageElement): string {
  return (attribute(element, 'type') ?? '').trim().toLowerCase();
}

const NOTHING: References = { loads: [], unlistable: [], mentions: [] };

/** What stands between the tags of an element, or is a document in an attribute. */
async function contentReferences(element: PageElement): Promise<References | PageReferences> {
  const { tagName } = element;
  if (tagName === 'style') return styleReferences(textOf(element));
  if (tagName === 'iframe') {
    const inside = attribute(element, 'srcdoc');
    return inside === undefined ? NOTHING : readElements(elementsOfFragment(inside));
  }
  if (tagName !== 'script') return NOTHING;
  const type = typeOf(element);
  if (type === 'importmap' || type === 'speculationrules')
    return { ...NOTHING, unlistable: [{ code: 'import-map', about: `<script type="${type}">` }] };
  const text = textOf(element);
  return isScriptType(type) ? scriptReferences(text) : { ...NOTHING, mentions: mentionsIn(text) };
}

function isScriptType(type: string): boolean {
  return type === '' || type === 'module' || /(?:java|ecma|j)script/.test(type);
}

/** Scripts in attributes, such as `onclick`. */
function handlerReferences({ attrs }: PageElement): Promise<References[]> {
  const handlers = attrs.filter(({ name }) => /^on[a-z]/.test(name));
  return Promise.all(handlers.map(({ value }) => scriptReferences(value)));
}

/** Attributes of SVG that can hold `url(…)`. */
const STYLED = new Set(
  'style fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end'.split(
    ' ',
  ),
);

function styledReferences({ attrs }: PageElement): References[] {
  return attrs
    .filter(({ name, value }) => STYLED.has(name) && value.includes('('))
    .map(({ value }) => styleReferences(value));
}
