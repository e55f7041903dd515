import { normalizeText } from './normalize-text.ts';
import { getAttribute, isElement, walkTree, type Element } from './walk-tree.ts';

/** An address that a page leads to or loads. */
export interface PageLink {
  /** As the page has it. */
  readonly written: string;
  /** As a browser reads it; undefined for what is none. */
  readonly url: URL | undefined;
  /** What a visitor is told of it: the text of a link, or its label. */
  readonly label: string;
  /** Whether somebody goes there by a press, or the page by itself; else it is loaded into the page. */
  readonly isFollowed: boolean;
}

const FOLLOWED: ReadonlySet<string> = new Set(['href', 'action', 'formaction', 'ping', 'cite']);
const ADDRESSES: ReadonlySet<string> = new Set([
  ...FOLLOWED,
  'src',
  'data',
  'poster',
  'background',
  'manifest',
  'longdesc',
  'codebase',
  'xlink:href',
]);
const LISTS: ReadonlySet<string> = new Set(['srcset', 'imagesrcset', 'archive', 'attributionsrc']);

/** Every address in the attributes of a page, whatever its element, read from each start that a `<base>` may give. */
export function extractLinks(elements: readonly Element[], address: string): PageLink[] {
  const starts = findBases(elements, address);
  const before = precedingOf(elements);
  const controls = controlsOf(elements);
  // Many links can stand in one element, and what it says be a part of the label of each.
  const labels = new Map<Element, string>();
  const told = (element: Element): string => {
    const label = labels.get(element) ?? wholeLabelOf(element, controls.get(element));
    labels.set(element, label);
    return label;
  };
  return elements.flatMap((element) =>
    element.attrs.flatMap(({ name, prefix, value }) => {
      const full = prefix ? `${prefix}:${name}` : name;
      const written = LISTS.has(full)
        ? value.split(/[\s,]+/)
        : ADDRESSES.has(full) || /^(?:data-)?(?:[\w-]*-)?(?:href|url|link)$/.test(full)
          ? [value]
          : [];
      const isFollowed =
        !LISTS.has(full) && (element.tagName !== 'link' || isPaid(element)) && full !== 'src';
      return written
        .filter((each) => each.trim() !== '')
        .flatMap((each) =>
          starts.map((start) => ({
            written: each,
            url: URL.canParse(each, start) ? new URL(each, start) : undefined,
            label: isFollowed ? labelOf(element, before, told) : '',
            isFollowed,
          })),
        );
    }),
  );
}

/** Whether a browser pays by it while somebody reads. */
function isPaid(element: Element): boolean {
  return /\b(?:monetization|payment)\b/i.test(getAttribute(element, 'rel') ?? '');
}

/** Where relative addresses begin. Only the first `<base>` counts, but a script may take it away. */
export function findBases(elements: readonly Element[], address: string): string[] {
  const bases = elements
    .filter(({ tagName }) => tagName === 'base')
    .flatMap((element) => getAttribute(element, 'href') ?? [])
    .slice(0, MAX_BASES)
    .flatMap((href) => (URL.canParse(href, address) ? [new URL(href, address).href] : []));
  return [...new Set([address, ...bases])];
}

/** Where a page leads on by itself: the addresses of `<meta http-equiv="refresh">`. */
export function findRefreshes(elements: readonly Element[]): string[] {
  return elements
    .filter(
      (element) =>
        element.tagName === 'meta' &&
        getAttribute(element, 'http-equiv')?.trim().toLowerCase() === 'refresh',
    )
    .map((element) => getAttribute(element, 'content') ?? '');
}

/** What a visitor is told of a link: its label; where that says no more than “here”, what stands around it and right before. */
function labelOf(
  element: Element,
  before: ReadonlyMap<Element, Element>,
  told: (element: Element) => string,
): string {
  const label = told(element);
  const parent = element.parentNode;
  if (!POINTING.test(label) || !parent || !isElement(parent)) return label;
  const around = [before.get(parent), parent].flatMap((one) => (one ? [told(one)] : []));
  return [label, ...around].join('\n');
}

/** The label of an element, and those of a form's fields and buttons that stand elsewhere in the page. */
function wholeLabelOf(element: Element, controls: readonly Element[] = []): string {
  return [element, ...controls].map(ownLabelOf).join('\n');
}

/** Fields and buttons of forms that they do not stand in, by the first form of the name that they give. */
function controlsOf(elements: readonly Element[]): ReadonlyMap<Element, readonly Element[]> {
  const forms = new Map<string | undefined, Element>();
  for (const element of elements.toReversed())
    if (element.tagName === 'form') forms.set(getAttribute(element, 'id'), element);
  const controls = new Map<Element, Element[]>();
  for (const element of elements) {
    const name = getAttribute(element, 'form');
    const form = name === undefined ? undefined : forms.get(name);
    if (!form) continue;
    const own = controls.get(form);
    if (own) own.push(element);
    else controls.set(form, [element]);
  }
  return controls;
}

/** For each element the one before it inside the same element. */
function precedingOf(elements: readonly Element[]): ReadonlyMap<Element, Element> {
  const last = new Map<Element['parentNode'], Element>();
  const preceding = new Map<Element, Element>();
  for (const element of elements) {
    const before = last.get(element.parentNode);
    if (before) preceding.set(element, before);
    last.set(element.parentNode, element);
  }
  return preceding;
}

/** The label of a link or a button: its text, its pictures' texts and what is said of it. */
function ownLabelOf(element: Element): string {
  const parts: string[] = [];
  const texts: string[] = [];
  let steps = 0;
  for (const step of walkTree(element)) {
    steps += 1;
    if (steps > MAX_LABEL_STEPS) break;
    if (step.type === 'text') {
      parts.push(step.text);
      texts.push(step.text);
    } else if (step.type === 'enter')
      parts.push(...LABELS.map((name) => getAttribute(step.element, name) ?? ''));
  }
  // Inline elements may stand inside a word.
  if (element.tagName === 'link') parts.push(getAttribute(element, 'rel') ?? '');
  return [parts.join(' '), texts.join('')]
    .map((text) => normalizeText(text).slice(0, MAX_LABEL))
    .join('\n');
}

const LABELS = ['aria-label', 'title', 'value', 'alt'];
const POINTING =
  /^[^a-z]*(?:(?:haz |da |de |clique |click )?(?:clic(?: en)? )?(?:aqui|aca|here)|(?:este|esta|neste|this) (?:enlace|liga|link)|enlace|liga|link|clic|click)[^a-z]*(?:\n|$)/i;
const MAX_LABEL_STEPS = 60;
const MAX_LABEL = 300;
const MAX_BASES = 5;
