import { formatLiteralBlock, formatTextInline } from './format-text.ts';
import { toFlow } from './to-flow.ts';
import type { CommentLine, YamlCollection, YamlEntry, YamlNode } from './yaml-node.ts';

/** A line with a mapping or list in brackets has at most so many characters. */
const maxFlowWidth = 100;
/** A name before a colon may have 1024 characters. */
const maxKeyLength = 1000;
const step = '  ';

/** How a value stands behind its colon or hyphen: on the same line, or as lines below. */
type Layout =
  | { readonly kind: 'inline'; readonly text: string; readonly below: readonly string[] }
  | { readonly kind: 'block'; readonly collection: YamlCollection };

/** Writes a value in its canonical form. A mapping without fields and comments gives an empty text. */
export function writeYaml(root: YamlNode): string {
  const lines = isCollection(root) ? writeRoot(root) : [formatScalar(root)];
  if (lines[0] === '') lines.shift();
  return lines.map((line) => `${line}\n`).join('');
}

function writeRoot(root: YamlCollection): string[] {
  if (root.kind === 'list' && root.entries.length === 0) return [...writeEnd(root, '', []), '[]'];
  return writeCollection(root, '');
}

function formatScalar(node: Exclude<YamlNode, YamlCollection>): string {
  return node.kind === 'literal' ? node.source : formatTextInline(node.text, false);
}

/** @param isBehindHyphen - Whether the first line stands behind a hyphen, and the comments above it above that line. */
function writeCollection(
  collection: YamlCollection,
  indent: string,
  isBehindHyphen = false,
): string[] {
  const lines: string[] = [];
  for (const [index, entry] of collection.entries.entries()) {
    const layout = layOut(entry, indent);
    const isFirstBehindHyphen = isBehindHyphen && index === 0;
    if (!isFirstBehindHyphen) {
      const { comments, hasBlankAfter } = listCommentsAbove(entry, layout, indent);
      writeComments(comments, indent, lines);
      if (hasBlankAfter) lines.push('');
    }
    const [first = '', ...others] = writeEntry(entry, layout, indent);
    lines.push(isFirstBehindHyphen ? first : indent + first);
    for (const line of others) lines.push(line);
  }
  return writeEnd(collection, indent, lines);
}

function writeEnd({ end }: YamlCollection, indent: string, lines: string[]): string[] {
  writeComments(end, indent, lines);
  return lines;
}

function writeComments(comments: readonly CommentLine[], indent: string, lines: string[]): void {
  for (const { text, hasBlankBefore } of comments) {
    // An empty line below a text that ends with some would be part of it.
    if (hasBlankBefore && lines.at(-1) !== '') lines.push('');
    lines.push(indent + text);
  }
}

function layOut({ key, value }: YamlEntry, indent: string): Layout {
  const inner = indent + step;
  if (!isCollection(value)) {
    const block = value.kind === 'text' ? formatLiteralBlock(value.text, inner) : undefined;
    if (block) return { kind: 'inline', text: block.header, below: block.lines };
    return { kind: 'inline', text: formatScalar(value), below: [] };
  }
  const flow = toFlow(value);
  const start = indent.length + (key === undefined ? 2 : countCharacters(formatKey(key)) + 2);
  const isFlow =
    flow !== undefined &&
    (value.entries.length === 0 || start + countCharacters(flow) <= maxFlowWidth);
  return isFlow ? { kind: 'inline', text: flow, below: [] } : { kind: 'block', collection: value };
}

/** Writes the lines of an entry, the first one without its indent. */
function writeEntry({ key, after }: YamlEntry, layout: Layout, indent: string): string[] {
  const comment = after === undefined ? '' : ` ${after}`;
  if (key === undefined) {
    if (layout.kind === 'inline') return [`- ${layout.text}${comment}`, ...layout.below];
    const [first = '', ...others] = writeCollection(layout.collection, indent + step, true);
    return [`- ${first}`, ...others];
  }
  const name = formatKey(key);
  const head = name.length > maxKeyLength ? [`? ${name}`, `${indent}:`] : [`${name}:`];
  const last = head.pop() ?? '';
  if (layout.kind === 'inline')
    return [...head, `${last} ${layout.text}${comment}`, ...layout.below];
  return [...head, `${last}${comment}`, ...writeCollection(layout.collection, indent + step)];
}

/** Lists the comments above an entry: for an item whose fields begin behind the hyphen, also those of the item and of its first field. */
function listCommentsAbove(
  entry: YamlEntry,
  layout: Layout,
  indent: string,
): { readonly comments: readonly CommentLine[]; readonly hasBlankAfter: boolean } {
  const hasBlankAfter = entry.before.length > 0 && entry.hasBlankAfterComments === true;
  if (entry.key !== undefined || layout.kind === 'inline')
    return { comments: entry.before, hasBlankAfter };
  const { after } = entry;
  const own = after === undefined ? [] : [{ text: after, hasBlankBefore: false }];
  const [first] = layout.collection.entries;
  const inner = first && listCommentsAbove(first, layOut(first, indent + step), indent + step);
  return {
    comments: [...entry.before, ...own, ...(inner?.comments ?? [])],
    hasBlankAfter: inner?.comments.length ? inner.hasBlankAfter : hasBlankAfter && own.length === 0,
  };
}

function formatKey(key: string): string {
  return formatTextInline(key, true);
}

function isCollection(node: YamlNode): node is YamlCollection {
  return node.kind === 'map' || node.kind === 'list';
}

function countCharacters(text: string): number {
  return [...text].length;
}
