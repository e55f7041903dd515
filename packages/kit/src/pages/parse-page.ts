import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { listElements, type PageElement } from './page-element.ts';

/** A page with the place of each element in its text. */
export interface ParsedPage {
  readonly html: string;
  readonly document: DefaultTreeAdapterTypes.Document;
  readonly elements: readonly PageElement[];
}

/** Parses a page as a browser without script reads it, so that what stands in `noscript` is seen. A drawing is read in the same way. */
export function parsePage(html: string): ParsedPage {
  const document = parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: true });
  return { html, document, elements: listElements(document) };
}
