import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** An HTML node: an element, a text or a comment. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Walks every node of an HTML fragment, in order. It does not recurse, since elements may be nested deeper than the call stack allows. */
export function* walkHtmlNodes(html: string): Generator<HtmlNode, void, undefined> {
  const rest = parseFragment(html, { sourceCodeLocationInfo: true }).childNodes.toReversed();
  for (let node = rest.pop(); node; node = rest.pop()) {
    yield node;
    if ('childNodes' in node) rest.push(...node.childNodes.toReversed());
  }
}
