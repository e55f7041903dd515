import type { Nodes, Parents } from 'mdast';

/** What is done at a node, which may put another in its place. */
export type NodeVisitor = (
  node: Nodes,
  index: number | undefined,
  parent: Parents | undefined,
) => void;

/**
 * Calls a function with each node of a tree, parents first. It is all that is needed of unist-util-visit, which names a function
 * for each node and takes ten times as long.
 */
export function walkTree(
  node: Nodes,
  visitor: NodeVisitor,
  index?: number,
  parent?: Parents,
): void {
  visitor(node, index, parent);
  if ('children' in node) node.children.forEach((child, at) => walkTree(child, visitor, at, node));
}
