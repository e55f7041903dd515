import type { DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element;

/** A node of a page. */
export type PageNode = DefaultTreeAdapterTypes.Node;

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

/** Every element below a node in document order, with those of templates. It does not recurse: a page may be deep. */
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

/** The value of an attribute; `undefined` where the element has none of that name. */
export function getAttribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Sets an attribute, or takes it away. */
export function setAttribute(element: PageElement, name: string, value: string | undefined): void {
  const attribute = element.attrs.find((each) => each.name === name);
  if (value === undefined) element.attrs = element.attrs.filter((each) => each.name !== name);
  else if (attribute) attribute.value = value;
  else element.attrs.push({ name, value });
}

/** Takes an element out of the page, and puts others in its place. */
export function replaceElement(element: PageElement, ...others: PageNode[]): void {
  const parent = element.parentNode;
  if (!parent) return;
  const children = others as DefaultTreeAdapterTypes.ChildNode[]; // none of them is a document
  for (const child of children) child.parentNode = parent;
  parent.childNodes = parent.childNodes.flatMap((child) =>
    child === element ? children : [child],
  );
  element.parentNode = null;
}

/** The text directly in an element, such as a style sheet's. */
export function getText(element: PageElement): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
