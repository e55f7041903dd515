import type { DefaultTreeAdapterMap } from 'parse5';
import { WorkBudget } from '../detectors/work-budget.ts';
import { attributeTexts, valuesOf } from './attribute-texts.ts';
import { campaignsIn, isData, parsed, type PageCampaigns } from './campaigns-in.ts';
import {
  dataTexts,
  percentDecoded,
  scriptTexts,
  shownAttributes,
  styleTexts,
} from './code-texts.ts';
import { countBlindSpots, type BlindCounts } from './count-blind-spots.ts';
import { dataAddress } from './data-address.ts';
import { flowPieces, type FlowPiece } from './flow-pieces.ts';
import { flowReadings } from './flow-readings.ts';
import { framedContent } from './framed-content.ts';
import { basesOf, linksIn, refreshesIn, type PageLink } from './links-in.ts';
import { parsePage } from './parse-page.ts';
import { plainText } from './plain-text.ts';
import type { SourceText } from './source-text.ts';
import { attribute, elementsIn, ownText, type Element } from './walk-tree.ts';

/** All of a page that is looked through. */
export interface ReadPage {
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
 * @throws TooMuchWork for more elements than anybody writes.
 */
export function readPage(html: string, address: string): ReadPage {
  const budget = new WorkBudget(MAX_ELEMENTS);
  const pages: ReadPage[] = [];
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
): { readonly page: ReadPage; readonly inner: readonly string[] } {
  const elements = elementsIn(document);
  const pieces = flowPieces(document, isScripted);
  const links = linksIn(elements, address);
  const framed = framedContent(elements);
  const page: ReadPage = {
    texts: [
      ...flowReadings(pieces, isTurned(elements, pieces)).map((text): SourceText => ({
        text,
        place: 'text',
        isShown: true,
      })),
      ...attributeTexts(elements),
      ...codeTexts(elements, links),
      ...framed.texts,
    ],
    links,
    bases: basesOf(elements, address),
    refreshes: refreshesIn(elements),
    campaigns: campaignsIn(elements),
    unread: framed.isUnread ? ['encoding'] : [],
    blindSpots: countBlindSpots(elements, links, address),
  };
  return { page, inner: innerPages(elements, links) };
}

function codeTexts(elements: readonly Element[], links: readonly PageLink[]): SourceText[] {
  const texts: SourceText[] = [];
  const add = (place: SourceText['place'], some: readonly string[], isShown = false): void => {
    for (const text of some) texts.push({ text, place, isShown });
  };
  const shown = new Set<string>();
  for (const element of elements) {
    const text = ownText(element);
    if (isData(element)) add('data', dataTexts(parsed(text) ?? text));
    else if (element.tagName === 'script') add('script', scriptTexts(text));
    else if (element.tagName === 'style') {
      add('style', styleTexts(text), true);
      for (const name of shownAttributes(text)) shown.add(name);
    }
    for (const { name, value } of element.attrs)
      if (/^on[a-z]/.test(name)) add('script', scriptTexts(value));
      else if (name === 'style') add('style', styleTexts(value), /content|url\(/i.test(value));
  }
  for (const values of valuesOf(elements, shown))
    add('attribute', [plainText(values.join(' ')), plainText(values.join(''))], true);
  for (const written of new Set(links.map((link) => link.written))) {
    const carried = dataAddress(written);
    for (const text of carried?.texts ?? []) {
      add('script', scriptTexts(text));
      if (carried?.type === 'text/css') add('style', styleTexts(text), true);
    }
    if (/^[\s\p{Cc}]*javascript:/iu.test(written))
      add('script', scriptTexts(percentDecoded(written)));
    else if (/%[\da-f]{2}/i.test(written))
      add('link', [plainText(percentDecoded(percentDecoded(written)))]);
  }
  return texts;
}

/** Pages and drawings that stand in attributes as text. */
function innerPages(elements: readonly Element[], links: readonly PageLink[]): string[] {
  const framed = elements.flatMap((element) => attribute(element, 'srcdoc') ?? []);
  const carried = [...new Set(links.map(({ written }) => written))].flatMap((written) => {
    const data = dataAddress(written);
    return data && /html|xml|svg|^text\/|^$/.test(data.type) ? data.texts : [];
  });
  // Frames side by side are read as one line.
  return [...new Set([...framed, ...carried, framed.join('<div></div>')])].filter(Boolean);
}

/** Whether anything in a page turns the direction of writing. */
function isTurned(elements: readonly Element[], pieces: readonly FlowPiece[]): boolean {
  return (
    elements.some(
      (element) =>
        element.tagName === 'bdo' ||
        /rtl/i.test(attribute(element, 'dir') ?? '') ||
        /direction|bidi|writing-mode|reverse|float|order|transform|scale|rotate/i.test(
          `${attribute(element, 'style') ?? ''} ${element.tagName === 'style' ? ownText(element) : ''}`,
        ),
    ) || pieces.some(({ text }) => /[\u{590}-\u{8ff}\u{e001}-\u{e003}]/u.test(text))
  );
}

function joined(pages: readonly ReadPage[]): ReadPage {
  const texts = new Map<string, SourceText>();
  for (const source of pages.flatMap((page) => page.texts)) {
    const key = `${source.isShown} ${source.text}`;
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
