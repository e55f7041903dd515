import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parse, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/** An edit of a list in the YAML of an entry. */
export type ListEdit =
  | {
      /** An item to add at the end of the list, which is created when it is missing. */
      readonly append: Readonly<Record<string, unknown>>;
    }
  | {
      /** Scalar values of one item to replace; it has to have each of them already. */
      readonly set: Readonly<Record<string, string | number | boolean>>;
      /** The position of the item, counted from 0. */
      readonly index: number;
    };

/** A range of the text and what replaces it. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Edits a list of an entry in a YAML file or in the front matter of a Markdown file. Comments, order, quotes and spaces stay
 * as they were written.
 *
 * @param text - YAML, or Markdown with front matter.
 * @param key - The name of the list.
 * @param edit - What is appended, or what is set.
 * @returns The new text, or undefined for a file whose structure has to be edited by hand.
 * @example
 * ```ts
 * import { editList } from '@comunal/workflows';
 *
 * const text = 'title: Charla # de octubre\n';
 * const copy = { kind: 'other', url: 'https://otro.example' };
 * console.log(editList(text, 'copies', { append: copy })?.trimEnd());
 * // → title: Charla # de octubre
 * // → copies:
 * // →   - { kind: other, url: "https://otro.example" }
 * console.log(editList('{ all: on, one: line }', 'copies', { append: copy })); // → undefined
 * ```
 */
export function editList(text: string, key: string, edit: ListEdit): string | undefined {
  const [start, end] = findYaml(text);
  const yaml = text.slice(start, end);
  const splices = findSplices(yaml, key, edit);
  if (!splices) return undefined;
  const edited = splices
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (now, { start: from, end: to, text: inserted }) =>
        now.slice(0, from) + inserted + now.slice(to),
      yaml,
    );
  return changesOnly(yaml, edited, key, edit)
    ? text.slice(0, start) + edited + text.slice(end)
    : undefined;
}

/** Returns the range of the YAML: the whole file, or the front matter between two lines of hyphens. */
export function findYaml(text: string): readonly [start: number, end: number] {
  const first = /^---[ \t]*\r?\n/.exec(text)?.[0];
  if (first === undefined) return [0, text.length];
  const last = /^---[ \t]*$/m;
  const length = text.slice(first.length).search(last);
  return length < 0 ? [0, text.length] : [first.length, first.length + length];
}

function findSplices(yaml: string, key: string, edit: ListEdit): readonly Splice[] | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (contents !== null && (!isMap(contents) || contents.flow === true)) return undefined;
  const list = contents?.get(key, true);
  if (list === undefined)
    return 'append' in edit ? [atEnd(yaml, `${key}:\n  - ${toFlow(edit.append)}\n`)] : undefined;
  if (!isSeq(list) || !list.range) return undefined;
  return 'append' in edit
    ? appendTo(yaml, list, edit.append)
    : changeItem(list.items[edit.index], edit.set);
}

function appendTo(
  yaml: string,
  list: YAMLSeq,
  item: Readonly<Record<string, unknown>>,
): readonly Splice[] | undefined {
  if (list.flow === true) {
    const close = (list.range?.[1] ?? 0) - 1;
    const before = /[\s,]*$/.exec(yaml.slice(0, close))?.[0].length ?? 0;
    const glue = list.items.length > 0 ? ', ' : '';
    return [{ start: close - before, end: close, text: `${glue}${toFlow(item)}` }];
  }
  const [first] = list.items as readonly { readonly range?: readonly number[] | null }[];
  const last = list.items.at(-1) as { readonly range?: readonly number[] | null } | undefined;
  const [from, to] = [first?.range?.[0], last?.range?.[1]];
  if (from === undefined || to === undefined) return undefined;
  const line = yaml.lastIndexOf('\n', from - 1) + 1;
  const indent = /^ *(?=-)/.exec(yaml.slice(line))?.[0];
  if (indent === undefined) return undefined;
  const text = `${indent}- ${toFlow(item)}\n`;
  if (yaml[to - 1] === '\n') return [{ start: to, end: to, text }];
  const lineEnd = yaml.indexOf('\n', to);
  return lineEnd < 0 ? [atEnd(yaml, text)] : [{ start: lineEnd + 1, end: lineEnd + 1, text }];
}

function changeItem(
  item: unknown,
  values: Readonly<Record<string, string | number | boolean>>,
): readonly Splice[] | undefined {
  if (!isMap(item)) return undefined;
  const splices = Object.entries(values).map(([name, value]) => replaceValue(item, name, value));
  return splices.every((splice) => splice !== undefined) ? splices : undefined;
}

function replaceValue(
  item: YAMLMap,
  name: string,
  value: string | number | boolean,
): Splice | undefined {
  const node = item.get(name, true);
  if (!isScalar(node) || !node.range || node.anchor !== undefined) return undefined;
  const [start, end] = node.range;
  return { start, end, text: toFlow(value) };
}

function atEnd(yaml: string, text: string): Splice {
  const glue = yaml === '' || yaml.endsWith('\n') ? '' : '\n';
  return { start: yaml.length, end: yaml.length, text: glue + text };
}

/** Parses both texts and checks that they differ by the edit alone. */
function changesOnly(before: string, after: string, key: string, edit: ListEdit): boolean {
  const [was, is] = [before, after].map(read);
  if (!was || !is) return false;
  const list = [...((was[key] as readonly unknown[] | undefined) ?? [])];
  if ('append' in edit) list.push(edit.append);
  else list[edit.index] = { ...(list[edit.index] as object), ...edit.set };
  return isDeepStrictEqual(is, { ...was, [key]: list });
}

function read(yaml: string): Record<string, unknown> | undefined {
  try {
    return (parse(yaml) ?? {}) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Writes a value on one line of YAML, in flow style. */
function toFlow(value: unknown): string {
  if (typeof value === 'string')
    return /^[a-z]{3,}(?:-[a-z]+)*$/.test(value) && !/^(true|false|null|yes|off)$/.test(value)
      ? value
      : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${toFlow(inner)}`)
    .join(', ')} }`;
}
