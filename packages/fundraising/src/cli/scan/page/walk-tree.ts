import type { DefaultTreeAdapterTypes } from 'parse5';

export { getAttribute, getText } from '../../../node/manifest/page-tree.ts';

/** A node of a page as parse5 reads it. */
export type Node = DefaultTreeAdapterTypes.Node;
/** An element of it. */
export type Element = DefaultTreeAdapterTypes.Element;

/** What a walk comes upon: an element as it begins, a text, an element as it ends. */
export type Step =
  | { readonly type: 'enter' | 'leave'; readonly element: Element }
  | { readonly type: 'text'; readonly text: string };

/** The nodes to put in the place of those inside an element; undefined for those that are there. */
export type Children = (element: Element) => readonly Node[] | undefined;

/** Goes through a tree in the order of the page, templates included. A page can be 200,000 elements deep, so nothing recurs. */
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

/** Every element of a page, those of templates included. */
export function listElements(root: Node): Element[] {
  const elements: Element[] = [];
  for (const step of walkTree(root)) if (step.type === 'enter') elements.push(step.element);
  return elements;
}

/** The nodes inside a node; of a template those of its content. */
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
