import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Every node of a Markdown text, in the order in which they begin. */
export function markdownNodes(text: string): Nodes[] {
  return [...nodesIn(fromMarkdown(text))];
}

/** The line on which a node begins. */
export function lineOf({ position }: Nodes): number {
  return position?.start.line ?? 1;
}

/** The text without its code, blocks and spans alike. */
export function withoutCode(text: string): string {
  const code = markdownNodes(text).filter(({ type }) => type === 'code' || type === 'inlineCode');
  return code.reduceRight((rest, { position }) => {
    const { start, end } = position ?? {};
    return rest.slice(0, start?.offset) + rest.slice(end?.offset);
  }, text);
}

function* nodesIn(node: Nodes): Generator<Nodes, void, undefined> {
  yield node;
  for (const child of 'children' in node ? node.children : []) yield* nodesIn(child);
}
