import { getAttribute, type PageElement } from './page-element.ts';
import type { ParsedPage } from './parse-page.ts';
import { findSearchForm } from './search-form.ts';
import { collectText } from '../search/collect-text.ts';

/** What a page says of itself. */
export interface PageFacts {
  /** The language that it declares, in lower case; empty where it declares none. */
  readonly language: string;
  /** Its first heading, or what it says that it is found by. */
  readonly title: string;
  /** What stands in its `<title>`. */
  readonly documentTitle: string;
  /** Whether it asks not to be found: by any search engine, or by one of the large ones. */
  readonly isUnlisted: boolean;
  /** Whether it has nothing to say but where it leads to by itself. */
  readonly isRedirect: boolean;
  /** Whether it has a form of `@comunal/astro` for searching. */
  readonly isSearchPage: boolean;
  /** Whether it says what part of it is searched. */
  readonly isMarked: boolean;
  /** The words that it is found by. */
  readonly text: string;
}

/** Reads what a page says of itself. */
export function readPageFacts(page: ParsedPage): PageFacts {
  const { elements } = page;
  const html = elements.find(({ tagName }) => tagName === 'html');
  const marked = elements.find((each) => getAttribute(each, 'data-pagefind-body') !== undefined);
  const body =
    marked ??
    elements.find(({ tagName }) => tagName === 'main') ??
    elements.find(({ tagName }) => tagName === 'body');
  return {
    language:
      getAttribute(html ?? emptyElement, 'lang')
        ?.trim()
        .toLowerCase() ?? '',
    title: findTitle(elements),
    documentTitle: toText(elements.find(({ tagName }) => tagName === 'title')),
    isUnlisted: elements.some(isNoIndex),
    isRedirect: elements.some(isRefresh),
    isSearchPage: findSearchForm(page) !== undefined,
    isMarked: marked !== undefined,
    text: body ? collectText(body) : '',
  };
}

const emptyElement: Pick<PageElement, 'attrs'> = { attrs: [] };

function findTitle(elements: readonly PageElement[]): string {
  const title =
    elements.find((each) => getAttribute(each, 'data-pagefind-meta') === 'title') ??
    elements.find(({ tagName }) => tagName === 'h1') ??
    elements.find(({ tagName }) => tagName === 'title');
  return toText(title);
}

function toText(element: PageElement | undefined): string {
  return element ? collectText(element) : '';
}

function isNoIndex(element: PageElement): boolean {
  return (
    element.tagName === 'meta' &&
    /^\s*(?:robots|googlebot|bingbot)\s*$/i.test(getAttribute(element, 'name') ?? '') &&
    /\b(?:noindex|none)\b/i.test(getAttribute(element, 'content') ?? '')
  );
}

/** Whether it leads on at once; one that waits has something to say before. */
function isRefresh(element: PageElement): boolean {
  return (
    element.tagName === 'meta' &&
    /^\s*refresh\s*$/i.test(getAttribute(element, 'http-equiv') ?? '') &&
    /^\s*0?(?:\.0*)?\s*[;,]/.test(getAttribute(element, 'content') ?? '')
  );
}
