import type { DefaultTreeAdapterTypes } from 'parse5';

export { getAttribute, getText } from '../../../node/manifest/page-tree.ts';

/** A node of parse5's tree. */
export type Node = DefaultTreeAdapterTypes.Node;
/** An element of parse5's tree. */
export type Element = DefaultTreeAdapterTypes.Element;

/** A step of the walk: the start of an element, a text, or the end of an element. */
export type Step =
  | { readonly type: 'enter' | 'leave'; readonly element: Element }
  | { readonly type: 'text'; readonly text: string };

/** Returns nodes that replace the children of an element, or `undefined` to keep them. */
export type Children = (element: Element) => readonly Node[] | undefined;

/** Walks a tree in document order, including templates, without recursion, since a page can be 200,000 elements deep. */
export function* walkTree(root: Node, childrenOf: Children = () => undefined): Generator<Step> {
  const open: (Node | { readonly end: Element })[] = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    if ('end' in next) {
      yield { type: 'leave', element: next.end };
      continue;
    }
    if (isText(next)) yield { type: 'text', text: next.value };
    if (isElement(next)) {
      yield { type: 'enter', element: next };
      open.push({ end: next });
    }
    const children = (isElement(next) ? childrenOf(next) : undefined) ?? getChildNodes(next);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) open.push(child);
    }
  }
}

/** Lists every element of a page, including those of templates. */
export function listElements(root: Node): Element[] {
  const elements: Element[] = [];
  for (const step of walkTree(root)) if (step.type === 'enter') elements.push(step.element);
  return elements;
}

/** Returns the children of a node, or those of the content of a template. */
export function getChildNodes(node: Node): readonly Node[] {
  if (node.nodeName === 'template' && 'content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text' && 'value' in node;
}
