import type { CDPSession } from 'playwright-core';

/** A text as it is drawn, with the rectangle that it takes. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A document of a page, frames and shadow roots included, as the browser has it now. */
export interface DocumentSnapshot {
  readonly html: string;
  readonly address: string;
  readonly drawn: readonly DrawnText[];
}

type Captured = Awaited<ReturnType<typeof capture>>;
type CapturedDocument = Captured['documents'][number];

const STYLES = ['direction', 'unicode-bidi', 'overflow-x', 'overflow-y'];
/** Elements that HTML writes without an end. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Everything that a browser has of a page: what scripts made of it, shadow roots, fields, and what styles write into it. */
export async function takeSnapshot(session: CDPSession): Promise<DocumentSnapshot[]> {
  const { documents, strings } = await capture(session);
  return documents.map((document) => ({
    html: htmlOf(document, strings),
    address: strings[document.documentURL] ?? '',
    drawn: drawnIn(document, strings),
  }));
}

function capture(session: CDPSession) {
  return session.send('DOMSnapshot.captureSnapshot', { computedStyles: STYLES });
}

/** The tree as HTML, shadow roots in the place where they stand. */
function htmlOf({ nodes }: CapturedDocument, strings: readonly string[]): string {
  const { parentIndex = [], nodeName = [], nodeValue = [], nodeType = [], attributes = [] } = nodes;
  const values = new Map(
    [nodes.inputValue, nodes.textValue].flatMap((each) =>
      (each?.index ?? []).map(
        (node, index) => [node, strings[each?.value[index] ?? -1] ?? ''] as const,
      ),
    ),
  );
  const open: { node: number; end: string }[] = [];
  const parts: string[] = [];
  const closeUpTo = (parent: number): void => {
    while (open.length > 0 && open.at(-1)?.node !== parent) parts.push(open.pop()?.end ?? '');
  };
  nodeName.forEach((nameIndex, node) => {
    closeUpTo(parentIndex[node] ?? -1);
    const name = (strings[nameIndex] ?? '').toLowerCase();
    const text = strings[nodeValue[node] ?? -1] ?? '';
    const isRaw = open.some(({ end }) => end === '</script>' || end === '</style>');
    if (nodeType[node] === TEXT) parts.push(isRaw ? text : escaped(text));
    if (nodeType[node] !== ELEMENT || !/^[a-z][\w:.-]*$/.test(name)) {
      open.push({ node, end: '' });
      return;
    }
    const written = pairs(attributes[node] ?? []).map(
      ([key, value]) => ` ${strings[key] ?? ''}="${escaped(strings[value] ?? '')}"`,
    );
    const value = values.get(node);
    const typed = value === undefined ? '' : ` data-shown-value="${escaped(value)}"`;
    parts.push(`<${name}${written.join('')}${typed}>`);
    open.push({ node, end: VOID.test(name) ? '' : `</${name}>` });
  });
  closeUpTo(-2);
  return parts.join('');
}

const ELEMENT = 1;
const TEXT = 3;

function drawnIn(document: CapturedDocument, strings: readonly string[]): DrawnText[] {
  const { layout, textBoxes } = document;
  const isCut = cutNodes(document, strings);
  return textBoxes.layoutIndex.flatMap((index, box) => {
    if (isCut(layout.nodeIndex[index] ?? -1)) return [];
    const start = textBoxes.start[box] ?? 0;
    const end = start + (textBoxes.length[box] ?? 0);
    const text = (strings[layout.text[index] ?? -1] ?? '').slice(start, end);
    const [direction, bidi = ''] = stylesOf(layout.styles[index], strings);
    const [x = 0, y = 0, width = 0, height = 0] = textBoxes.bounds[box] ?? [];
    const isTurned = direction === 'rtl' && bidi.includes('override');
    return [{ text: isTurned ? [...text].toReversed().join('') : text, x, y, width, height }];
  });
}

/** What stands in a box of a pixel or two, for screen readers alone: its lines would mix with those of others. */
function cutNodes({ nodes, layout }: CapturedDocument, strings: readonly string[]) {
  const { parentIndex = [] } = nodes;
  const cut = new Set<number>();
  layout.nodeIndex.forEach((node, index) => {
    const [width = 0, height = 0] = (layout.bounds[index] ?? []).slice(2);
    const [, , across = 'visible', down = 'visible'] = stylesOf(layout.styles[index], strings);
    if ((width <= 2 && across !== 'visible') || (height <= 2 && down !== 'visible')) cut.add(node);
  });
  return (node: number): boolean => {
    for (
      let next: number | undefined = node;
      next !== undefined && next >= 0;
      next = parentIndex[next]
    )
      if (cut.has(next)) return true;
    return false;
  };
}

function stylesOf(indexes: readonly number[] = [], strings: readonly string[]): string[] {
  return indexes.map((index) => strings[index] ?? '');
}

function pairs(list: readonly number[]): (readonly [number, number])[] {
  return list.flatMap((key, index) =>
    index % 2 === 0 ? [[key, list[index + 1] ?? -1] as const] : [],
  );
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
