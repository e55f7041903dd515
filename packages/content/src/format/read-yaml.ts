import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { attachComments } from './attach-comments.ts';
import { hoistComments } from './hoist-comments.ts';
import { listComments } from './list-comments.ts';
import { UnsupportedYaml } from './unsupported-yaml.ts';
import type { YamlCollection, YamlEntry, YamlNode } from './yaml-node.ts';
import type { SourceCollection, SourceEntry } from './yaml-source.ts';

const nothing: YamlNode = { kind: 'literal', source: 'null' };

interface Reading {
  readonly text: string;
  /** All entries so far, in the order of the text. */
  readonly entries: SourceEntry[];
}

/**
 * Reads the fields of a YAML text with their comments. Its lines end with `\n`, and the fast parser has accepted it.
 *
 * @throws {@link UnsupportedYaml} for what has no canonical form: anchors, tags and directives.
 */
export function readYaml(text: string): YamlCollection {
  const document = parseDocument(text, {
    schema: 'core',
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  rejectUnsupported(document, text);
  const reading: Reading = { text, entries: [] };
  const { contents } = document;
  const root: YamlCollection = isCollectionNode(contents)
    ? readCollection(contents, reading, undefined)
    : { kind: 'map', entries: [], end: [] };
  attachComments(listComments(text), reading.entries, root);
  hoistComments(root);
  return root;
}

function rejectUnsupported({ errors, contents }: Document.Parsed, text: string): void {
  const [error] = errors;
  if (error) throw new UnsupportedYaml(error.pos[0]);
  const directive = /^%/m.exec(text.slice(0, contents?.range[0]));
  if (directive) throw new UnsupportedYaml(directive.index);
}

function readCollection(
  node: YAMLMap | YAMLSeq,
  reading: Reading,
  holder: SourceEntry | undefined,
): YamlCollection {
  rejectProperties(node);
  const collection: YamlCollection = { kind: isMap(node) ? 'map' : 'list', entries: [], end: [] };
  const { start, end } = getRange(node);
  const column = start - (reading.text.lastIndexOf('\n', start - 1) + 1);
  const within = { collection, holder, isFlow: node.flow === true, end, column };
  const items: readonly unknown[] = node.items;
  for (const [index, item] of items.entries()) {
    const start = findIndicator(node, index);
    if (isPair(item)) readEntry({ ...item, start }, reading, within);
    else readEntry({ value: item, start }, reading, within);
  }
  return collection;
}

/** Finds the hyphen of an item, or the question mark of a field, which comments can follow before the item itself begins. */
function findIndicator({ srcToken }: YAMLMap | YAMLSeq, index: number): number | undefined {
  if (srcToken?.type !== 'block-seq' && srcToken?.type !== 'block-map') return undefined;
  const tokens = srcToken.items[index]?.start ?? [];
  return tokens.find(({ type }) => type === 'seq-item-ind' || type === 'explicit-key-ind')?.offset;
}

interface ItemSource {
  readonly key?: unknown;
  readonly value: unknown;
  /** Where it begins, if before its key or value. */
  readonly start: number | undefined;
}

function readEntry(
  { key, value, start }: ItemSource,
  reading: Reading,
  within: SourceCollection,
): void {
  const range = isNode(value) ? getRange(value) : undefined;
  const keyRange = isNode(key) ? getRange(key) : undefined;
  const isBlock = isCollectionNode(value) && value.flow !== true;
  const entry: YamlEntry = { value: nothing, before: [] };
  const source: SourceEntry = {
    entry: key === undefined ? entry : { ...entry, key: readKey(key) },
    within,
    start: start ?? keyRange?.start ?? range?.start ?? within.end,
    end: Math.max(keyRange?.end ?? 0, isBlock || isEmpty(value) ? 0 : (range?.end ?? 0)),
    isBlock,
  };
  within.collection.entries.push(source.entry);
  reading.entries.push(source);
  source.entry.value = readValue(value, reading, source);
}

function readValue(node: unknown, reading: Reading, holder: SourceEntry): YamlNode {
  if (isCollectionNode(node)) return readCollection(node, reading, holder);
  if (node === null || node === undefined) return nothing;
  if (!isScalar(node)) throw new UnsupportedYaml(isNode(node) ? getRange(node).start : 0);
  rejectProperties(node);
  const { value, type, source } = node;
  if (typeof value === 'string') return { kind: 'text', text: value };
  // `1.10` may stand for a text, so a number is kept as it is written.
  const isNumber = typeof value === 'number' && type === 'PLAIN' && source !== undefined;
  return { kind: 'literal', source: isNumber ? source : String(value) };
}

/** A name is read like a value, and then becomes text: `1.10` becomes `1.1`. */
function readKey(node: unknown): string {
  if (!isScalar(node)) throw new UnsupportedYaml(isNode(node) ? getRange(node).start : 0);
  rejectProperties(node);
  return String(node.value);
}

function rejectProperties(node: Node): void {
  const hasAnchor = 'anchor' in node && node.anchor !== undefined;
  if (hasAnchor || node.tag !== undefined) throw new UnsupportedYaml(getRange(node).start);
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

function isCollectionNode(node: unknown): node is YAMLMap | YAMLSeq {
  return isMap(node) || isSeq(node);
}

function getRange({ range }: Node): { readonly start: number; readonly end: number } {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
