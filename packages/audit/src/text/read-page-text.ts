import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Page } from '../pages/parse-page.ts';
import { isElement, walkNodes } from '../pages/walk-nodes.ts';
import { countBelow, type TextPart } from './text-part.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements that part no words. */
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tspan tt u var wbr'.split(
    ' ',
  ),
);

/** The text of a page, in which words that stand in several elements are whole. */
export function readPageText({ document }: Page): TextPart {
  let text = '';
  const starts: number[] = [];
  const lines: number[] = [];
  let block: Node | undefined;
  for (const node of walkNodes(document)) {
    if (isElement(node) && !inline.has(node.tagName)) text += ' ';
    if (!isText(node)) continue;
    const own = findBlock(node);
    if (own !== block) text += ' ';
    block = own;
    starts.push(text.length);
    lines.push(node.sourceCodeLocation?.startLine ?? 1);
    text += node.value;
  }
  const whole = text;
  return { text: whole, lineAt: (offset) => lineAt(offset, whole, starts, lines) };
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** The nearest element around a text that parts words. */
function findBlock(text: DefaultTreeAdapterTypes.TextNode): Node | undefined {
  let node: Node | null = text.parentNode;
  while (node && isElement(node) && inline.has(node.tagName)) node = node.parentNode;
  return node ?? undefined;
}

/** The line on which the piece around an offset begins, and the breaks in it up to there. */
function lineAt(
  offset: number,
  text: string,
  starts: readonly number[],
  lines: readonly number[],
): number {
  const index = Math.max(countBelow(starts, offset + 1) - 1, 0);
  const before = text.slice(starts[index] ?? 0, offset);
  return (lines[index] ?? 1) + before.split('\n').length - 1;
}
