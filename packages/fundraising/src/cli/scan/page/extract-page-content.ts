import type { DefaultTreeAdapterMap } from 'parse5';
import { WorkBudget } from '../detectors/work-budget.ts';
import { extractAttributeTexts, valuesOf } from './extract-attribute-texts.ts';
import { extractCampaigns, isDataScript, parsed, type PageCampaigns } from './extract-campaigns.ts';
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

/** All of a page that is looked through. */
export interface PageContent {
  readonly texts: readonly SourceText[];
  readonly links: readonly PageLink[];
  /** Where relative addresses may begin. */
  readonly bases: readonly string[];
  /** What `<meta http-equiv="refresh">` say. */
  readonly refreshes: readonly string[];
  readonly campaigns: PageCampaigns;
  /** Why a part of the page was not read. */
  readonly unread: readonly UnreadReason[];
  readonly blindSpots: BlindCounts;
}

/** Pages inside it that are in letters that a browser guesses at, or deeper than anybody puts them. */
export type UnreadReason = 'encoding' | 'too-large';

/** A page in a page in a page is read, and no deeper. */
const MAX_DEPTH = 3;
/** Two megabytes hold so many where each is four bytes long. */
const MAX_ELEMENTS = 500_000;

/**
 * Reads a page as a browser's parser does, twice: as where scripts run and as where they do not. Pages that stand inside it as
 * text, in `srcdoc` and in `data:` addresses, are read with it, each once. Nothing of it is run, and nothing is asked for.
 *
 * @throws WorkBudgetExceeded for more elements than anybody writes.
 */
export function extractPageContent(html: string, address: string): PageContent {
  const budget = new WorkBudget(MAX_ELEMENTS);
  const pages: PageContent[] = [];
  const read = new Set<string>();
  let level = [html];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const next = new Set<string>();
    for (const each of level)
      // The two ways of reading differ in `noscript` alone.
      for (const isScripted of /<noscript/i.test(each) ? [true, false] : [true]) {
        const { page, inner } = readDocument(
          parsePage(each, isScripted, budget),
          address,
          isScripted,
        );
        pages.push(page);
        for (const one of inner) if (!read.has(one)) next.add(one);
      }
    for (const one of next) read.add(one);
    level = [...next];
  }
  const whole = joined(pages);
  return level.length > 0 ? { ...whole, unread: [...whole.unread, 'too-large'] } : whole;
}

function readDocument(
  document: DefaultTreeAdapterMap['document'],
  address: string,
  isScripted: boolean,
): { readonly page: PageContent; readonly inner: readonly string[] } {
  const elements = listElements(document);
  const pieces = extractTextRuns(document, isScripted);
  const links = extractLinks(elements, address);
  const framed = extractFramedContent(elements);
  const page: PageContent = {
    texts: [
      ...createTextVariants(pieces, isTurned(elements, pieces)).map((text): SourceText => ({
        text,
        location: 'text',
        isVisible: true,
      })),
      ...extractAttributeTexts(elements),
      ...codeTexts(elements, links),
      ...framed.texts,
    ],
    links,
    bases: findBases(elements, address),
    refreshes: findRefreshes(elements),
    campaigns: extractCampaigns(elements),
    unread: framed.isUnread ? ['encoding'] : [],
    blindSpots: countBlindSpots(elements, links, address),
  };
  return { page, inner: innerPages(elements, links) };
}

function codeTexts(elements: readonly Element[], links: readonly PageLink[]): SourceText[] {
  const texts: SourceText[] = [];
  const add = (
    location: SourceText['location'],
    some: readonly string[],
    isVisible = false,
  ): void => {
    for (const text of some) texts.push({ text, location, isVisible });
  };
  const shown = new Set<string>();
  for (const element of elements) {
    const text = getText(element);
    if (isDataScript(element)) add('data', extractDataTexts(parsed(text) ?? text));
    else if (element.tagName === 'script') add('script', extractScriptTexts(text));
    else if (element.tagName === 'style') {
      add('style', extractStyleTexts(text), true);
      for (const name of findShownAttributes(text)) shown.add(name);
    }
    for (const { name, value } of element.attrs)
      if (/^on[a-z]/.test(name)) add('script', extractScriptTexts(value));
      else if (name === 'style')
        add('style', extractStyleTexts(value), /content|url\(/i.test(value));
  }
  for (const values of valuesOf(elements, shown))
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

/** Pages and drawings that stand in attributes as text. */
function innerPages(elements: readonly Element[], links: readonly PageLink[]): string[] {
  const framed = elements.flatMap((element) => getAttribute(element, 'srcdoc') ?? []);
  const carried = [...new Set(links.map(({ written }) => written))].flatMap((written) => {
    const data = parseDataUrl(written);
    return data && /html|xml|svg|^text\/|^$/.test(data.type) ? data.texts : [];
  });
  // Frames side by side are read as one line.
  return [...new Set([...framed, ...carried, framed.join('<div></div>')])].filter(Boolean);
}

/** Whether anything in a page turns the direction of writing. */
function isTurned(elements: readonly Element[], pieces: readonly TextRun[]): boolean {
  return (
    elements.some(
      (element) =>
        element.tagName === 'bdo' ||
        /rtl/i.test(getAttribute(element, 'dir') ?? '') ||
        /direction|bidi|writing-mode|reverse|float|order|transform|scale|rotate/i.test(
          `${getAttribute(element, 'style') ?? ''} ${element.tagName === 'style' ? getText(element) : ''}`,
        ),
    ) || pieces.some(({ text }) => /[\u{590}-\u{8ff}\u{e001}-\u{e003}]/u.test(text))
  );
}

function joined(pages: readonly PageContent[]): PageContent {
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
