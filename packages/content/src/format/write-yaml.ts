import { formatLiteralBlock, formatTextInline } from './format-text.ts';
import type { CommentLine, YamlCollection, YamlEntry, YamlNode } from './yaml-node.ts';

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
      writeComments(entry.before, indent, lines);
      if (entry.before.length > 0 && entry.hasBlankAfterComments) lines.push('');
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
    if (hasBlankBefore && lines.at(-1)?.trim() !== '') lines.push('');
    lines.push(indent + text);
  }
}

/** Each value stands on a line of its own, so that an edit changes one line, however long it becomes. */
function layOut({ value }: YamlEntry, indent: string): Layout {
  if (!isCollection(value)) {
    const block = value.kind === 'text' ? formatLiteralBlock(value.text, indent + step) : undefined;
    if (block) return { kind: 'inline', text: block.header, below: block.lines };
    return { kind: 'inline', text: formatScalar(value), below: [] };
  }
  if (value.entries.length > 0) return { kind: 'block', collection: value };
  return { kind: 'inline', text: value.kind === 'map' ? '{}' : '[]', below: [] };
}

/** Writes the lines of an entry, the first one without its indent. */
function writeEntry({ key, after }: YamlEntry, layout: Layout, indent: string): string[] {
  const comment = after === undefined ? '' : ` ${after}`;
  if (key === undefined) {
    if (layout.kind === 'inline') return [`- ${layout.text}${comment}`, ...layout.below];
    const [first = '', ...others] = writeCollection(layout.collection, indent + step, true);
    // A comment behind a closing bracket that is no longer there.
    const end = after === undefined ? [] : [indent + step + after];
    return [`- ${first}`, ...others, ...end];
  }
  const name = formatKey(key);
  const head = name.length > maxKeyLength ? [`? ${name}`, `${indent}:`] : [`${name}:`];
  const last = head.pop() ?? '';
  if (layout.kind === 'inline')
    return [...head, `${last} ${layout.text}${comment}`, ...layout.below];
  return [...head, `${last}${comment}`, ...writeCollection(layout.collection, indent + step)];
}

function formatKey(key: string): string {
  return formatTextInline(key, true);
}

function isCollection(node: YamlNode): node is YamlCollection {
  return node.kind === 'map' || node.kind === 'list';
}
