import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { listElements, type PageElement } from './page-element.ts';
import { toUnambiguous } from './to-unambiguous.ts';

/** A page with the place of each element in its text. */
export interface ParsedPage {
  /** The page as it was parsed, in which nothing is left that browsers read in different ways. */
  readonly html: string;
  readonly document: DefaultTreeAdapterTypes.Document;
  readonly elements: readonly PageElement[];
}

/** Parses a page as a browser without script reads it, so that what stands in `noscript` is seen. */
export function parsePage(source: string): ParsedPage {
  const html = toUnambiguous(source);
  const document = parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: true });
  return { html, document, elements: listElements(document) };
}
