import type { CDPSession } from 'playwright-core';
import { findHidingStyles, HIDING_STYLES, type HidingReason } from './find-hiding-styles.ts';

/** A drawn text with its rectangle. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Why it may be invisible. */
  readonly hiding: readonly HidingReason[];
}

/** The current document of a page, including frames and shadow roots. */
export interface DocumentSnapshot {
  readonly html: string;
  readonly address: string;
  readonly drawn: readonly DrawnText[];
}

type CapturedDocument = Awaited<ReturnType<typeof capture>>['documents'][number];

const STYLES = ['direction', 'unicode-bidi', ...HIDING_STYLES] as const;
/** Void elements, which have no end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Takes a snapshot of a page: the tree that scripts built, shadow roots, form fields, and text that styles insert. */
export async function takeSnapshot(session: CDPSession): Promise<DocumentSnapshot[]> {
  const { documents, strings } = await capture(session);
  return documents.map((document) => ({
    html: toHtml(document, strings),
    address: strings[document.documentURL] ?? '',
    drawn: listDrawnTexts(document, strings),
  }));
}

function capture(session: CDPSession) {
  return session.send('DOMSnapshot.captureSnapshot', {
    computedStyles: [...STYLES],
    includeBlendedBackgroundColors: true,
  });
}

/** Serializes the tree as HTML, with shadow roots in place. */
function toHtml({ nodes }: CapturedDocument, strings: readonly string[]): string {
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
    if (nodeType[node] === TEXT) parts.push(isRaw ? text : escapeHtml(text));
    if (nodeType[node] !== ELEMENT || !/^[a-z][\w:.-]*$/.test(name)) {
      open.push({ node, end: '' });
      return;
    }
    const written = pairs(attributes[node] ?? []).map(
      ([key, value]) => ` ${strings[key] ?? ''}="${escapeHtml(strings[value] ?? '')}"`,
    );
    const value = values.get(node);
    const typed = value === undefined ? '' : ` data-shown-value="${escapeHtml(value)}"`;
    parts.push(`<${name}${written.join('')}${typed}>`);
    open.push({ node, end: VOID.test(name) ? '' : `</${name}>` });
  });
  closeUpTo(-2);
  return parts.join('');
}

const ELEMENT = 1;
const TEXT = 3;

function listDrawnTexts(document: CapturedDocument, strings: readonly string[]): DrawnText[] {
  const { layout, textBoxes } = document;
  const styleOf = (box: number) => toStyle(layout.styles[box], strings);
  const hidingOf = findHidingStyles(document, styleOf, strings);
  return textBoxes.layoutIndex.map((box, index) => {
    const start = textBoxes.start[index] ?? 0;
    const end = start + (textBoxes.length[index] ?? 0);
    const text = (strings[layout.text[box] ?? -1] ?? '').slice(start, end);
    const style = styleOf(box);
    const [x = 0, y = 0, width = 0, height = 0] = textBoxes.bounds[index] ?? [];
    const isTurned = style.direction === 'rtl' && style['unicode-bidi'].includes('override');
    return {
      text: isTurned ? [...text].toReversed().join('') : text,
      x,
      y,
      width,
      height,
      hiding: hidingOf(box),
    };
  });
}

function toStyle(values: readonly number[] = [], strings: readonly string[]) {
  const entries = STYLES.map((name, index) => [name, strings[values[index] ?? -1] ?? ''] as const);
  return Object.fromEntries(entries) as Record<(typeof STYLES)[number], string>;
}

function pairs(list: readonly number[]): (readonly [number, number])[] {
  return list.flatMap((key, index) =>
    index % 2 === 0 ? [[key, list[index + 1] ?? -1] as const] : [],
  );
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
