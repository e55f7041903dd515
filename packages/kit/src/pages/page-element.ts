import type { DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element;

/** A node of a page. */
export type PageNode = DefaultTreeAdapterTypes.Node;

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

/** Every element below a node in document order, those of templates too. It does not recurse: a page may be deep. */
export function listElements(root: PageNode): PageElement[] {
  const elements: PageElement[] = [];
  const stack: PageNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) stack.push(child);
    if ('content' in node) stack.push(node.content);
  }
  return elements;
}

/** The value of an attribute, as `xlink:href` for one with a prefix; undefined where the element has none of that name. */
export function getAttribute(
  element: Pick<PageElement, 'attrs'>,
  name: string,
): string | undefined {
  return element.attrs.find(
    (attribute) => (attribute.prefix ? `${attribute.prefix}:` : '') + attribute.name === name,
  )?.value;
}

/** The names of the attributes of an element, in the form that {@link getAttribute} takes. */
export function listNames({ attrs }: Pick<PageElement, 'attrs'>): string[] {
  return attrs.map(({ prefix, name }) => (prefix ? `${prefix}:${name}` : name));
}

/** The text directly in an element, such as that of a style sheet. */
export function getText(element: PageElement): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** Whether an element stands in one of these. */
export function isIn(element: PageElement, ...tagNames: readonly string[]): boolean {
  const { parentNode } = element;
  return parentNode !== null && 'tagName' in parentNode && tagNames.includes(parentNode.tagName);
}
