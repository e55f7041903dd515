import { normalizeText } from './normalize-text.ts';
import { getAttribute, isElement, walkTree, type Element } from './walk-tree.ts';

/** A URL to which a page links, or that it loads. */
export interface PageLink {
  /** The URL as written. */
  readonly written: string;
  /** The parsed URL, or `undefined` for an invalid one. */
  readonly url: URL | undefined;
  /** The text of the link, or its label. */
  readonly label: string;
  /** Whether visitors or the page itself navigate there; else it is loaded into the page. */
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

/** Extracts every URL in the attributes of a page, resolved against each possible `<base>`. */
export function extractLinks(elements: readonly Element[], address: string): PageLink[] {
  const starts = findBases(elements, address);
  const preceding = findPreceding(elements);
  const controls = findControls(elements);
  // Many links can be in one element, whose text is a part of the label of each.
  const labels = new Map<Element, string>();
  const getLabel = (element: Element): string => {
    const label = labels.get(element) ?? getFullLabel(element, controls.get(element));
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
            // Most links are judged by their address alone.
            get label() {
              return isFollowed ? describeLink(element, preceding, getLabel) : '';
            },
            isFollowed,
          })),
        );
    }),
  );
}

/** Whether a `<link>` is for payments, such as Web Monetization. */
function isPaid(element: Element): boolean {
  return /\b(?:monetization|payment)\b/i.test(getAttribute(element, 'rel') ?? '');
}

/** Finds the base URLs. Only the first `<base>` counts, but a script may remove it. */
export function findBases(elements: readonly Element[], address: string): string[] {
  const bases = elements
    .filter(({ tagName }) => tagName === 'base')
    .flatMap((element) => getAttribute(element, 'href') ?? [])
    .slice(0, MAX_BASES)
    .flatMap((href) => (URL.canParse(href, address) ? [new URL(href, address).href] : []));
  return [...new Set([address, ...bases])];
}

/** Finds the contents of `<meta http-equiv="refresh">`. */
export function findRefreshes(elements: readonly Element[]): string[] {
  return elements
    .filter(
      (element) =>
        element.tagName === 'meta' &&
        getAttribute(element, 'http-equiv')?.trim().toLowerCase() === 'refresh',
    )
    .map((element) => getAttribute(element, 'content') ?? '');
}

/** Returns the label of a link. Where that is only “here”, it adds the text around the link and before it. */
function describeLink(
  element: Element,
  preceding: ReadonlyMap<Element, Element>,
  getLabel: (element: Element) => string,
): string {
  const label = getLabel(element);
  const parent = element.parentNode;
  if (!POINTING.test(label) || !parent || !isElement(parent)) return label;
  const around = [preceding.get(parent), parent].flatMap((context) =>
    context ? [getLabel(context)] : [],
  );
  return [label, ...around].join('\n');
}

/** Returns the label of an element, with those of a form's fields and buttons elsewhere in the page. */
function getFullLabel(element: Element, controls: readonly Element[] = []): string {
  return [element, ...controls].map(getOwnLabel).join('\n');
}

/** Finds the fields and buttons outside of their form, by the first form with the id that they name. */
function findControls(elements: readonly Element[]): ReadonlyMap<Element, readonly Element[]> {
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

/** Finds the previous sibling of each element. */
function findPreceding(elements: readonly Element[]): ReadonlyMap<Element, Element> {
  const last = new Map<Element['parentNode'], Element>();
  const preceding = new Map<Element, Element>();
  for (const element of elements) {
    const previous = last.get(element.parentNode);
    if (previous) preceding.set(element, previous);
    last.set(element.parentNode, element);
  }
  return preceding;
}

/** Returns the label of a link or button: its text, the texts of its pictures, and its label attributes. */
function getOwnLabel(element: Element): string {
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
  // Inline elements may be inside a word, so the text is also joined without spaces.
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
