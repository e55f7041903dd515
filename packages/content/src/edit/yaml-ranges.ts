import { isCollection, isMap, isNode, isPair, isSeq, visit } from 'yaml';

/** The offset at which a node begins. */
export function getStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** The offset after the last character of a value, without the comment or the line end that follows. */
export function getEnd(yaml: string, node: unknown): number | undefined {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last = node.items.at(-1);
    if (!isPair(last)) return getEnd(yaml, last);
    return getEnd(yaml, last.value) ?? getEnd(yaml, last.key);
  }
  const end = isNode(node) ? node.range?.[1] : undefined;
  return end === undefined ? undefined : yaml.slice(0, end).trimEnd().length;
}

/** The offset at which a line ends, before its line break. */
export function getLineEnd(yaml: string, offset: number): number {
  const length = yaml.slice(offset).search(/\r?\n/);
  return length < 0 ? yaml.length : offset + length;
}

/** Whether there is a comment inside a list or a mapping, which would get lost with it. */
export function hasComment(node: unknown): boolean {
  if (!isCollection(node)) return false;
  let isCommented = false;
  visit(node, {
    Node: (_, { comment, commentBefore }) => {
      if (comment || commentBefore) isCommented = true;
    },
  });
  return isCommented;
}
