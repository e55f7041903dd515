import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parse, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/** What is to become of a list in the YAML of an entry. */
export type ListEdit =
  | { readonly append: Readonly<Record<string, unknown>> }
  /** Plain values of one item; each of them stands there already. */
  | { readonly set: Readonly<Record<string, string | number | boolean>>; readonly at: number };

/** Text that is put in place of other text. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Edits a list of an entry, in a YAML file or the front matter of a Markdown file. Nothing but the edit changes: comments,
 * order, quotes and spaces stay as somebody wrote them.
 * @returns The new text; undefined for a file whose shape it cannot edit, which somebody has to do by hand.
 */
export function editList(text: string, key: string, edit: ListEdit): string | undefined {
  const [start, end] = yamlOf(text);
  const yaml = text.slice(start, end);
  const splices = splicesFor(yaml, key, edit);
  if (!splices) return undefined;
  const edited = splices
    .toSorted((one, other) => other.start - one.start)
    .reduce((now, each) => now.slice(0, each.start) + each.text + now.slice(each.end), yaml);
  return isAsWanted(yaml, edited, key, edit)
    ? text.slice(0, start) + edited + text.slice(end)
    : undefined;
}

/** Where the YAML stands: all of a file, or what is between two lines of hyphens. */
export function yamlOf(text: string): readonly [start: number, end: number] {
  const first = /^---[ \t]*\r?\n/.exec(text)?.[0];
  if (first === undefined) return [0, text.length];
  const last = /^---[ \t]*$/m;
  const at = text.slice(first.length).search(last);
  return at < 0 ? [0, text.length] : [first.length, first.length + at];
}

function splicesFor(yaml: string, key: string, edit: ListEdit): readonly Splice[] | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (contents !== null && (!isMap(contents) || contents.flow === true)) return undefined;
  const list = contents?.get(key, true);
  if (list === undefined)
    return 'append' in edit ? [atEnd(yaml, `${key}:\n  - ${flow(edit.append)}\n`)] : undefined;
  if (!isSeq(list) || !list.range) return undefined;
  return 'append' in edit
    ? appended(yaml, list, edit.append)
    : changed(list.items[edit.at], edit.set);
}

function appended(
  yaml: string,
  list: YAMLSeq,
  item: Readonly<Record<string, unknown>>,
): readonly Splice[] | undefined {
  if (list.flow === true) {
    const close = (list.range?.[1] ?? 0) - 1;
    const before = /[\s,]*$/.exec(yaml.slice(0, close))?.[0].length ?? 0;
    const glue = list.items.length > 0 ? ', ' : '';
    return [{ start: close - before, end: close, text: `${glue}${flow(item)}` }];
  }
  const [first] = list.items as readonly { readonly range?: readonly number[] | null }[];
  const last = list.items.at(-1) as { readonly range?: readonly number[] | null } | undefined;
  const [from, to] = [first?.range?.[0], last?.range?.[1]];
  if (from === undefined || to === undefined) return undefined;
  const line = yaml.lastIndexOf('\n', from - 1) + 1;
  const indent = /^ *(?=-)/.exec(yaml.slice(line))?.[0];
  if (indent === undefined) return undefined;
  const text = `${indent}- ${flow(item)}\n`;
  if (yaml[to - 1] === '\n') return [{ start: to, end: to, text }];
  const lineEnd = yaml.indexOf('\n', to);
  return lineEnd < 0 ? [atEnd(yaml, text)] : [{ start: lineEnd + 1, end: lineEnd + 1, text }];
}

function changed(
  item: unknown,
  values: Readonly<Record<string, string | number | boolean>>,
): readonly Splice[] | undefined {
  if (!isMap(item)) return undefined;
  const splices = Object.entries(values).map(([name, value]) => spliceOf(item, name, value));
  return splices.every((each) => each !== undefined) ? splices : undefined;
}

function spliceOf(
  item: YAMLMap,
  name: string,
  value: string | number | boolean,
): Splice | undefined {
  const node = item.get(name, true);
  if (!isScalar(node) || !node.range || node.anchor !== undefined) return undefined;
  const [start, end] = node.range;
  return { start, end, text: flow(value) };
}

function atEnd(yaml: string, text: string): Splice {
  const glue = yaml === '' || yaml.endsWith('\n') ? '' : '\n';
  return { start: yaml.length, end: yaml.length, text: glue + text };
}

/** Reads both and compares: whatever the shape was, nothing else has changed. */
function isAsWanted(before: string, after: string, key: string, edit: ListEdit): boolean {
  const [was, is] = [before, after].map(read);
  if (!was || !is) return false;
  const list = [...((was[key] as readonly unknown[] | undefined) ?? [])];
  if ('append' in edit) list.push(edit.append);
  else list[edit.at] = { ...(list[edit.at] as object), ...edit.set };
  return isDeepStrictEqual(is, { ...was, [key]: list });
}

function read(yaml: string): Record<string, unknown> | undefined {
  try {
    return (parse(yaml) ?? {}) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** A value on one line, as YAML reads it. */
function flow(value: unknown): string {
  if (typeof value === 'string')
    return /^[a-z]{3,}(?:-[a-z]+)*$/.test(value) && !/^(true|false|null|yes|off)$/.test(value)
      ? value
      : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${name}: ${flow(each)}`)
    .join(', ')} }`;
}
