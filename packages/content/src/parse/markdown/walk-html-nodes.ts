import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** A node of HTML: an element, a text or a comment. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Every node of a piece of HTML, in order. In a loop, since elements may be nested deeper than the call stack reaches. */
export function* walkHtmlNodes(html: string): Generator<HtmlNode, void, undefined> {
  const rest = parseFragment(html, { sourceCodeLocationInfo: true }).childNodes.toReversed();
  for (let node = rest.pop(); node; node = rest.pop()) {
    yield node;
    if ('childNodes' in node) rest.push(...node.childNodes.toReversed());
  }
}
