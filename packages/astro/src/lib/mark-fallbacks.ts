import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/**
 * Marks with `lang` each text of the interface that stands on a page in another language than the page's, so that it is read
 * out as what it is.
 *
 * @param fallbacksOf - Returns the language of each such text, for a page in the given language.
 */
export function markFallbacks(
  html: string,
  fallbacksOf: (language: string) => ReadonlyMap<string, string>,
): string {
  const page = parse(html);
  const root = page.childNodes.find((node) => tree.isElementNode(node));
  const pageLanguage = root && closestLanguage(root);
  const fallbacks = pageLanguage === undefined ? undefined : fallbacksOf(pageLanguage);
  if (!fallbacks?.size) return html;
  for (const [text, parent] of textsIn(page)) {
    const language = fallbacks.get(text.value.trim());
    if (language === undefined || closestLanguage(parent) === language) continue;
    if (parent.childNodes.length === 1) parent.attrs.push({ name: 'lang', value: language });
    else wrap(text, parent, language);
  }
  return serialize(page);
}

function wrap(text: TextNode, parent: Element, language: string): void {
  const span = tree.createElement('span', parent.namespaceURI, [{ name: 'lang', value: language }]);
  tree.insertBefore(parent, span, text);
  tree.detachNode(text);
  tree.appendChild(span, text);
}

/** Every text of the body, with the element it stands in. */
function textsIn(page: DefaultTreeAdapterTypes.ParentNode): [TextNode, Element][] {
  return page.childNodes.flatMap((node) => {
    if (tree.isTextNode(node) && tree.isElementNode(page)) return [[node, page]];
    return tree.isElementNode(node) && node.tagName !== 'head' ? textsIn(node) : [];
  });
}

function closestLanguage(element: Element): string | undefined {
  const own = element.attrs.find(({ name }) => name === 'lang')?.value;
  if (own !== undefined) return own;
  const { parentNode } = element;
  return parentNode && tree.isElementNode(parentNode) ? closestLanguage(parentNode) : undefined;
}
