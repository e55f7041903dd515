import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { isElement, walkNodes } from './walk-nodes.ts';

/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element;

/** A page of the site, parsed as a browser without script reads it, so that what stands in `noscript` is seen. */
export interface Page {
  /** Relative to the folder of the site, with `/`. */
  readonly path: string;
  /** The page as it is written. */
  readonly html: string;
  readonly document: DefaultTreeAdapterTypes.Document;
  /** Every element in document order, those in templates and declarative shadow roots too. */
  readonly elements: readonly PageElement[];
}

/** Parses a page, with the line of each element. */
export function parsePage(path: string, html: string): Page {
  const document = parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: true });
  return { path, html, document, elements: [...walkNodes(document)].filter(isElement) };
}

/** The value of an attribute; undefined where the element has none of that name. */
export function getAttribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The line that an attribute stands on, or else the element's; undefined where the parser added the element. */
export function getLine(element: PageElement, attribute?: string): number | undefined {
  const location = element.sourceCodeLocation;
  const own = attribute === undefined ? undefined : location?.attrs?.[attribute];
  return own?.startLine ?? location?.startLine;
}
