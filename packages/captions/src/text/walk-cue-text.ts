import { parseCueText, type CueElement, type CueNode } from './parse-cue-text.ts';

/** A step of the walk: the next node, or the end of an element. */
export type CueStep =
  | { readonly kind: 'node'; readonly node: CueNode }
  | { readonly kind: 'end'; readonly node: CueElement };

/** Walks the tree of cue text in document order, without recursion, however deep it is. */
export function* walkCueText(text: string): Generator<CueStep, void, undefined> {
  const stack: CueStep[] = [];
  const push = (nodes: readonly CueNode[]): void => {
    for (const node of nodes.toReversed()) stack.push({ kind: 'node', node });
  };
  push(parseCueText(text));
  for (let step = stack.pop(); step; step = stack.pop()) {
    yield step;
    if (step.kind === 'end' || !('children' in step.node)) continue;
    stack.push({ kind: 'end', node: step.node });
    push(step.node.children);
  }
}

/** Returns a canonical form of cue text: two texts that have the same one are shown the same. */
export function canonicalizeCueText(text: string): string {
  let canonical = '';
  for (const { kind, node } of walkCueText(text)) {
    if (node.type === 'text') canonical += JSON.stringify(node.text).slice(1, -1);
    else if (node.type === 'timestamp') canonical += `"${node.ms}`;
    else if (kind === 'end') canonical += '"/';
    else canonical += `"${JSON.stringify([node.type, node.classes, node.value])}`;
  }
  return canonical;
}
