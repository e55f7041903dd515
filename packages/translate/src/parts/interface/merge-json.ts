import { parseTree, type Node, type ParseError } from 'jsonc-parser';

/** A value of a JSON file. */
export type JsonLeaf = string | readonly string[];

/** Names in their order, each with what its value becomes; undefined keeps it, or leaves it out where it is not there yet. */
export type JsonTree = ReadonlyMap<string, JsonLeaf | JsonTree | undefined>;

interface Splice {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** The text cannot be changed without losing something that somebody wrote. */
class Unmergeable extends Error {}

/**
 * Sets values of a JSON text. Whatever does not change keeps every character; new names come after the one that precedes them in
 * `wanted`, or at the end, indented as those around them.
 *
 * @param text - A JSON object. @defaultValue a new one, indented by two spaces
 * @returns Undefined where a name has a value of another kind, or is written with a dot in place of a group.
 */
export function mergeJson(text: string | undefined, wanted: JsonTree): string | undefined {
  if (text === undefined) return `${render(wanted, newFile)}\n`;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const json = text.slice(mark.length);
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { disallowComments: true });
  if (!root || root.type !== 'object' || errors.length > 0) return undefined;
  try {
    return mark + applySplices(json, mergeObject(json, root, wanted));
  } catch (thrown) {
    if (thrown instanceof Unmergeable) return undefined;
    throw thrown;
  }
}

function mergeObject(json: string, object: Node, wanted: JsonTree): Splice[] {
  const properties = new Map((object.children ?? []).map((node) => [nameOf(node), node]));
  const splices: Splice[] = [];
  const additions: Addition[] = [];
  let previous: Node | undefined;
  for (const [name, value] of wanted) {
    const property = properties.get(name);
    if (isTree(value) && [...properties.keys()].some((key) => key.startsWith(`${name}.`)))
      throw new Unmergeable();
    if (!property) {
      if (hasValues(value)) additions.push({ after: previous, name, value });
      continue;
    }
    previous = property;
    const [, node] = property.children ?? [];
    if (!node || value === undefined) continue;
    if (isTree(value)) {
      if (node.type === 'object') splices.push(...mergeObject(json, node, value));
      else if (hasValues(value)) throw new Unmergeable();
    } else if (node.type !== (typeof value === 'string' ? 'string' : 'array'))
      throw new Unmergeable();
    else if (JSON.stringify(readValue(node)) !== JSON.stringify(value))
      splices.push({ offset: node.offset, length: node.length, text: JSON.stringify(value) });
  }
  const next = [...wanted.keys()].map((name) => properties.get(name)).find(Boolean);
  return [...splices, ...insert(json, object, additions, next)];
}

interface Addition {
  /** The property that it follows; undefined where none of those that precede it is there. */
  readonly after: Node | undefined;
  readonly name: string;
  readonly value: JsonLeaf | JsonTree;
}

/** @param next - The property that what follows none is put before; without one it comes last. */
function insert(
  json: string,
  object: Node,
  additions: readonly Addition[],
  next: Node | undefined,
): Splice[] {
  const { children = [] } = object;
  const [first] = children;
  if (additions.length === 0) return [];
  const unit = indentOf(json);
  if (!first) {
    const from = json.slice(0, object.offset);
    const indent = /[^\S\n]*$/.exec(lineStart(from))?.[0] ?? '';
    const end = json.includes('\r\n') ? '\r\n' : '\n';
    const style: Style = { lead: `${end}${indent}${unit}`, colon: ': ', unit };
    const members = additions.map(
      ({ name, value }) => `${style.lead}${member(name, value, style)}`,
    );
    const text = `{${members.join(',')}${end}${indent}}`;
    return [{ offset: object.offset, length: object.length, text }];
  }
  const style: Style = { ...styleOf(json, object, first), unit };
  return additions.map(({ after = next ? undefined : children.at(-1), name, value }) => {
    const text = member(name, value, style);
    return after
      ? { offset: after.offset + after.length, length: 0, text: `,${style.lead}${text}` }
      : { offset: (next ?? first).offset, length: 0, text: `${text},${style.lead}` };
  });
}

/** How the members of an object are written. */
interface Style {
  /** What stands before a member. */
  readonly lead: string;
  readonly colon: string;
  readonly unit: string;
}

const newFile: Style = { lead: '\n', colon: ': ', unit: '  ' };

function styleOf(json: string, object: Node, first: Node): Pick<Style, 'lead' | 'colon'> {
  const [key, value] = first.children ?? [];
  const colon = key && value ? json.slice(key.offset + key.length, value.offset) : ': ';
  return { lead: json.slice(object.offset + 1, first.offset), colon };
}

function member(name: string, value: JsonLeaf | JsonTree, style: Style): string {
  return `${JSON.stringify(name)}${style.colon}${render(value, style)}`;
}

function render(value: JsonLeaf | JsonTree, style: Style): string {
  if (!isTree(value)) return JSON.stringify(value);
  const isOneLine = !style.lead.includes('\n');
  const inner = isOneLine ? style : { ...style, lead: `${style.lead}${style.unit}` };
  const members = [...value].flatMap(([name, content]) =>
    content !== undefined && hasValues(content)
      ? [`${inner.lead}${member(name, content, inner)}`]
      : [],
  );
  return `{${members.join(',')}${style.lead}}`;
}

function hasValues(value: JsonLeaf | JsonTree | undefined): value is JsonLeaf | JsonTree {
  if (value === undefined) return false;
  return !isTree(value) || [...value.values()].some(hasValues);
}

function isTree(value: JsonLeaf | JsonTree | undefined): value is JsonTree {
  return value instanceof Map;
}

function nameOf(property: Node): string {
  return String(property.children?.[0]?.value);
}

function readValue(node: Node): unknown {
  return node.type === 'array' ? node.children?.map(readValue) : node.value;
}

/** The indentation of the first line that has one. */
function indentOf(json: string): string {
  return /\n([ \t]+)\S/.exec(json)?.[1] ?? '  ';
}

function lineStart(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return /^[^\S\n]*/.exec(line)?.[0] ?? '';
}

function applySplices(text: string, splices: readonly Splice[]): string {
  let edited = '';
  let from = 0;
  // Insertions at one place stay in their order.
  for (const { offset, length, text: addition } of splices.toSorted(
    (a, b) => a.offset - b.offset,
  )) {
    edited += text.slice(from, offset) + addition;
    from = offset + length;
  }
  return edited + text.slice(from);
}
