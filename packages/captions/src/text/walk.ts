import { parseCueText, type CueElement, type CueNode } from './parse-cue-text.ts';

/** A step through cue text: what comes next, or the end of an element. */
export type CueStep =
  | { readonly kind: 'node'; readonly node: CueNode }
  | { readonly kind: 'end'; readonly node: CueElement };

/** Goes through the tree of cue text in its order, however deep it is. */
export function* walkCueText(text: string): Generator<CueStep, void, undefined> {
  const waiting: CueStep[] = [];
  const wait = (nodes: readonly CueNode[]): void => {
    for (const node of nodes.toReversed()) waiting.push({ kind: 'node', node });
  };
  wait(parseCueText(text));
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    yield step;
    if (step.kind === 'end' || !('children' in step.node)) continue;
    waiting.push({ kind: 'end', node: step.node });
    wait(step.node.children);
  }
}

/** Cue text in one spelling: two texts that have the same are shown the same. */
export function spelledOut(text: string): string {
  let spelled = '';
  for (const { kind, node } of walkCueText(text)) {
    if (node.type === 'text') spelled += JSON.stringify(node.text).slice(1, -1);
    else if (node.type === 'timestamp') spelled += `"${node.ms}`;
    else if (kind === 'end') spelled += '"/';
    else spelled += `"${JSON.stringify([node.type, node.classes, node.value])}`;
  }
  return spelled;
}
