import type { DefaultTreeAdapterMap } from 'parse5';
import { WorkBudget } from '../detectors/work-budget.ts';
import { extractAttributeTexts, collectAttributeValues } from './extract-attribute-texts.ts';
import {
  extractCampaigns,
  isDataScript,
  parseJson,
  type PageCampaigns,
} from './extract-campaigns.ts';
import {
  extractDataTexts,
  decodePercent,
  extractScriptTexts,
  findShownAttributes,
  extractStyleTexts,
} from './extract-code-texts.ts';
import { countBlindSpots, type BlindCounts } from './count-blind-spots.ts';
import { parseDataUrl } from './parse-data-url.ts';
import { extractTextRuns, type TextRun } from './extract-text-runs.ts';
import { createTextVariants } from './create-text-variants.ts';
import { extractFramedContent } from './extract-framed-content.ts';
import { findBases, extractLinks, findRefreshes, type PageLink } from './extract-links.ts';
import { parsePage } from './parse-page.ts';
import { normalizeText } from './normalize-text.ts';
import type { SourceText } from './source-text.ts';
import { getAttribute, listElements, getText, type Element } from './walk-tree.ts';

/** Everything of a page that is analyzed. */
export interface PageContent {
  readonly texts: readonly SourceText[];
  readonly links: readonly PageLink[];
  /** The possible base URLs of relative links. */
  readonly bases: readonly string[];
  /** The contents of `<meta http-equiv="refresh">`. */
  readonly refreshes: readonly string[];
  readonly campaigns: PageCampaigns;
  /** Why a part of the page was not analyzed. */
  readonly unread: readonly UnreadReason[];
  readonly blindSpots: BlindCounts;
}

/** Why an embedded page was not analyzed: an ambiguous encoding, or a nesting that is too deep. */
export type UnreadReason = 'encoding' | 'too-large';

/** The nesting of embedded pages. */
const MAX_DEPTH = 3;
/** A page of 2 MB has so many elements if each takes four bytes. */
const MAX_ELEMENTS = 500_000;

/**
 * Extracts the content of a page, parsed as in a browser with and without scripting, including embedded pages in `srcdoc` and `data:`
 * URLs. It runs nothing of the page and sends no requests.
 *
 * @throws WorkBudgetExceeded for a page with too many elements.
 */
export function extractPageContent(html: string, address: string): PageContent {
  const budget = new WorkBudget(MAX_ELEMENTS);
  const pages: PageContent[] = [];
  const read = new Set<string>();
  let level = [html];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const next = new Set<string>();
    for (const each of level)
      // Both ways of parsing only differ in `noscript`.
      for (const isScripted of /<noscript/i.test(each) ? [true, false] : [true]) {
        const { page, inner } = readDocument(
          parsePage(each, isScripted, budget),
          address,
          isScripted,
        );
        pages.push(page);
        for (const embedded of inner) if (!read.has(embedded)) next.add(embedded);
      }
    for (const embedded of next) read.add(embedded);
    level = [...next];
  }
  const whole = mergePages(pages);
  return level.length > 0 ? { ...whole, unread: [...whole.unread, 'too-large'] } : whole;
}

function readDocument(
  document: DefaultTreeAdapterMap['document'],
  address: string,
  isScripted: boolean,
): { readonly page: PageContent; readonly inner: readonly string[] } {
  const elements = listElements(document);
  const runs = extractTextRuns(document, isScripted);
  const links = extractLinks(elements, address);
  const framed = extractFramedContent(elements);
  const page: PageContent = {
    texts: [
      ...createTextVariants(runs, changesDirection(elements, runs)).map((text): SourceText => ({
        text,
        location: 'text',
        isVisible: true,
      })),
      ...extractAttributeTexts(elements),
      ...extractCodeTexts(elements, links),
      ...framed.texts,
    ],
    links,
    bases: findBases(elements, address),
    refreshes: findRefreshes(elements),
    campaigns: extractCampaigns(elements),
    unread: framed.isUnread ? ['encoding'] : [],
    blindSpots: countBlindSpots(elements, links, address),
  };
  return { page, inner: extractEmbeddedPages(elements, links) };
}

function extractCodeTexts(elements: readonly Element[], links: readonly PageLink[]): SourceText[] {
  const texts: SourceText[] = [];
  const add = (
    location: SourceText['location'],
    some: readonly string[],
    isVisible = false,
  ): void => {
    for (const text of some) texts.push({ text, location, isVisible });
  };
  const visibleAttributes = new Set<string>();
  for (const element of elements) {
    const text = getText(element);
    if (isDataScript(element)) add('data', extractDataTexts(parseJson(text) ?? text));
    else if (element.tagName === 'script') add('script', extractScriptTexts(text));
    else if (element.tagName === 'style') {
      add('style', extractStyleTexts(text), true);
      for (const name of findShownAttributes(text)) visibleAttributes.add(name);
    }
    for (const { name, value } of element.attrs)
      if (/^on[a-z]/.test(name)) add('script', extractScriptTexts(value));
      else if (name === 'style')
        add('style', extractStyleTexts(value), /content|url\(/i.test(value));
  }
  for (const values of collectAttributeValues(elements, visibleAttributes))
    add('attribute', [normalizeText(values.join(' ')), normalizeText(values.join(''))], true);
  for (const written of new Set(links.map((link) => link.written))) {
    const carried = parseDataUrl(written);
    for (const text of carried?.texts ?? []) {
      add('script', extractScriptTexts(text));
      if (carried?.type === 'text/css') add('style', extractStyleTexts(text), true);
    }
    if (/^[\s\p{Cc}]*javascript:/iu.test(written))
      add('script', extractScriptTexts(decodePercent(written)));
    else if (/%[\da-f]{2}/i.test(written))
      add('link', [normalizeText(decodePercent(decodePercent(written)))]);
  }
  return texts;
}

/** Extracts pages and drawings that are the text of an attribute. */
function extractEmbeddedPages(elements: readonly Element[], links: readonly PageLink[]): string[] {
  const framed = elements.flatMap((element) => getAttribute(element, 'srcdoc') ?? []);
  const carried = [...new Set(links.map(({ written }) => written))].flatMap((written) => {
    const data = parseDataUrl(written);
    return data && /html|xml|svg|^text\/|^$/.test(data.type) ? data.texts : [];
  });
  // Frames beside each other are also read as one line.
  return [...new Set([...framed, ...carried, framed.join('<div></div>')])].filter(Boolean);
}

/** Whether anything in a page may change the writing direction. */
function changesDirection(elements: readonly Element[], runs: readonly TextRun[]): boolean {
  return (
    elements.some(
      (element) =>
        element.tagName === 'bdo' ||
        /rtl/i.test(getAttribute(element, 'dir') ?? '') ||
        /direction|bidi|writing-mode|reverse|float|order|transform|scale|rotate/i.test(
          `${getAttribute(element, 'style') ?? ''} ${element.tagName === 'style' ? getText(element) : ''}`,
        ),
    ) || runs.some(({ text }) => /[\u{590}-\u{8ff}\u{e001}-\u{e003}]/u.test(text))
  );
}

function mergePages(pages: readonly PageContent[]): PageContent {
  const texts = new Map<string, SourceText>();
  for (const source of pages.flatMap((page) => page.texts)) {
    const key = `${source.isVisible} ${source.text}`;
    if (!texts.has(key)) texts.set(key, source);
  }
  const blindSpots: Partial<Record<keyof BlindCounts, number>> = {};
  for (const page of pages)
    for (const [name, count] of Object.entries(page.blindSpots) as [keyof BlindCounts, number][])
      blindSpots[name] = Math.max(blindSpots[name] ?? 0, count);
  return {
    texts: [...texts.values()],
    links: pages.flatMap((page) => page.links),
    bases: [...new Set(pages.flatMap((page) => page.bases))],
    refreshes: pages.flatMap((page) => page.refreshes),
    campaigns: {
      inline: pages.flatMap(({ campaigns }) => campaigns.inline),
      sources: [...new Set(pages.flatMap(({ campaigns }) => campaigns.sources))],
      trustedKeys: [...new Set(pages.flatMap(({ campaigns }) => campaigns.trustedKeys))],
    },
    unread: [...new Set(pages.flatMap((page) => page.unread))],
    blindSpots,
  };
}
