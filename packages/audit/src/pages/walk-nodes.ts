import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Every node below one in document order, with the contents of templates. It does not recurse: a page can be thousands of elements deep. */
export function* walkNodes(root: Node): Generator<Node> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node !== root) yield node;
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
    if ('content' in node) stack.push(node.content);
  }
}

/** Whether a node is an element. */
export function isElement(node: Node): node is DefaultTreeAdapterTypes.Element {
  return 'tagName' in node;
}
