import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** A tag of HTML in Markdown. */
export interface HtmlTag {
  /** The name of the element, in small letters. */
  readonly name: string;
  /** Where the tag begins in the text. */
  readonly offset: number;
}

/** Elements that people write into texts. Other names in angle brackets (`<name>`) are mostly meant as words. */
const elements = new Set(
  `a abbr audio b blockquote br center code del details div em embed figure font form h1 h2 h3 h4 h5 h6 hr i iframe img ins
  li mark object ol p pre s script section small span strong style sub summary sup table tbody td th thead tr u ul
  video`.split(/\s+/),
);

/** Finds the first tag of a known element in HTML that begins at an offset of a text. */
export function findTag(html: string, start: number): HtmlTag | undefined {
  const root = parseFragment(html, { sourceCodeLocationInfo: true });
  const nodes: DefaultTreeAdapterTypes.Node[] = [root];
  // A loop, since elements may be nested deeper than the call stack reaches.
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ('tagName' in node && elements.has(node.tagName) && node.sourceCodeLocation)
      return { name: node.tagName, offset: start + node.sourceCodeLocation.startOffset };
    if ('childNodes' in node) nodes.push(...node.childNodes.toReversed());
  }
  return undefined;
}
