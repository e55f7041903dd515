import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { FieldPath } from '@comunal/schemas';
import { findInLiteral } from './find-in-literal.ts';
import type { Position } from './position.ts';

/** The positions of keys and values in a YAML text. They are computed only for files with a problem, since that takes ten times as long as parsing the fields. */
export interface Positions {
  /** The position of a key, or of its parent when it is missing. */
  key(path: FieldPath): Position;
  /** The position of a value, or of its parent when it is missing. */
  value(path: FieldPath): Position;
  /** The position of an offset in a text: exact in a literal block (`|`), which stands in the file as it is; else where the text begins. */
  inText(path: FieldPath, offset: number): Position;
  /** The source text of a scalar: `1.10`, not 1.1. */
  source(path: FieldPath): string | undefined;
  /** Syntax errors of the YAML itself. */
  readonly faults: readonly { readonly code: string; readonly position: Position }[];
}

/** Parses a YAML text with positions. `linesBefore` is the number of lines above it in the file. */
export function readPositions(text: string, linesBefore: number): Positions {
  const lines = new LineCounter();
  const document = parse(text, lines);
  const toPosition = (offset: number | undefined): Position => {
    if (offset === undefined) return { line: linesBefore + 1, column: 1 };
    const { line, col } = lines.linePos(offset);
    return line === 0
      ? { line: linesBefore + 1, column: 1 }
      : { line: line + linesBefore, column: col };
  };
  return {
    key: (path) => toPosition(find(document, path).key),
    value: (path) => toPosition(find(document, path).value),
    inText: (path, offset) => {
      const { value, literal } = find(document, path);
      const start = toPosition(value);
      return (
        (literal !== undefined && findInLiteral(text, linesBefore, start, literal, offset)) || start
      );
    },
    source: (path) => find(document, path).source,
    faults: document
      ? faultsOf(document).map(({ code, pos }) => ({ code, position: toPosition(pos[0]) }))
      : [],
  };
}

function faultsOf(document: Document.Parsed): { code: string; pos: readonly [number, number?] }[] {
  const quotes = document.errors.some(isOpenQuote) ? quotesByEnd(document) : undefined;
  const faults = document.errors.map((error) => {
    const start = isOpenQuote(error) ? quotes?.get(error.pos[0]) : undefined;
    return { code: kindOf(error), pos: start === undefined ? error.pos : ([start] as const) };
  });
  return [...faults, ...repeatedKeys(document)];
}

/** Corrects two error codes: the parser calls an unclosed bracket badly indented, and a badly indented list item unclosed. */
function kindOf({ code, message }: YAMLError): string {
  if (code === 'BAD_INDENT' && message.startsWith('Flow ')) return 'MISSING_CHAR';
  return code === 'MISSING_CHAR' && message.startsWith('Sequence item ') ? 'BAD_INDENT' : code;
}

function isOpenQuote({ message }: YAMLError): boolean {
  return /^Missing closing ["']quote/.test(message);
}

/**
 * Maps the end of each quoted text to its start. An unclosed quote swallows what follows, so the mistake is where it opens,
 * not where it ends.
 */
function quotesByEnd(document: Document.Parsed): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE_') && range) starts.set(range[1], range[0]);
    },
  });
  return starts;
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  const { stackTraceLimit } = Error;
  // The parser creates an error for each fault, of which a file can have hundreds of thousands; nobody reads their stacks.
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      lineCounter,
      schema: 'core',
      prettyErrors: false,
      logLevel: 'silent',
      stringKeys: true,
      // Comparing each key with all others takes minutes in a file of nothing but keys.
      uniqueKeys: false,
    });
  } catch {
    return undefined; // nested so deep that the stack overflows; the fast parser has reported that already
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Finds the offsets of the key and the value at a path, or of the last segment of the path that exists. */
function find(document: Document.Parsed | undefined, path: FieldPath): FoundNode {
  let node: unknown = document?.contents ?? undefined;
  let key = startOf(node);
  let value = key;
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!pair) return { key, value: key };
      key = startOf(pair.key) ?? key;
      node = pair.value;
      value = startOf(node) ?? key;
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      if (item === undefined) return { key, value };
      node = item;
      value = startOf(node) ?? value;
      key = value;
    } else return { key, value };
  }
  if (!isScalar(node)) return { key, value };
  const isLiteral = node.type === 'BLOCK_LITERAL' && typeof node.value === 'string';
  return {
    key,
    value,
    ...(typeof node.source === 'string' ? { source: node.source } : {}),
    ...(isLiteral ? { literal: String(node.value) } : {}),
  };
}

interface FoundNode {
  readonly key: number | undefined;
  readonly value: number | undefined;
  readonly source?: string;
  /** The text of a literal block. */
  readonly literal?: string;
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** Returns the pairs of a mapping by key; of two with the same key, the first. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map);
  if (known) return known;
  const byKey = new Map<string, Pair>();
  for (const pair of map.items)
    if (isScalar(pair.key) && !byKey.has(String(pair.key.value)))
      byKey.set(String(pair.key.value), pair);
  pairs.set(map, byKey);
  return byKey;
}

/** Finds the keys that repeat an earlier key of their mapping. */
function repeatedKeys(document: Document.Parsed): { code: 'DUPLICATE_KEY'; pos: [number] }[] {
  const repeated: { code: 'DUPLICATE_KEY'; pos: [number] }[] = [];
  visit(document, {
    Map: (_, map) => {
      const byKey = pairsOf(map);
      for (const pair of map.items)
        if (isScalar(pair.key) && byKey.get(String(pair.key.value)) !== pair)
          repeated.push({ code: 'DUPLICATE_KEY', pos: [startOf(pair.key) ?? 0] });
    },
  });
  return repeated;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
