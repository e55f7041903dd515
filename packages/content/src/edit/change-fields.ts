import { dequal } from 'dequal';
import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { stringifyYaml } from '../format/stringify-yaml.ts';
import type { Splice } from './splice.ts';
import { toFlow } from './to-flow.ts';
import { isRecord } from './to-plain.ts';
import { getEnd, getLineEnd, getStart, hasComment } from './yaml-ranges.ts';

type Fields = Readonly<Record<string, unknown>>;
type Splices = readonly Splice[] | undefined;

/**
 * Finds the splices that turn the fields of a mapping into others, each as small as it can be.
 *
 * @returns `undefined` where a comment would get lost, or the mapping is written in a way that is not edited.
 */
export function changeFields(yaml: string, map: YAMLMap, before: Fields, after: Fields): Splices {
  if (map.flow === true)
    return addInBrackets(yaml, map, before, after) ?? replace(yaml, map, after);
  const splices: Splice[] = [];
  const kept: Pair[] = [];
  for (const [index, pair] of map.items.entries()) {
    const name = getName(pair);
    if (name === undefined) return undefined;
    const isRemoved = !Object.hasOwn(after, name);
    if (!isRemoved) kept.push(pair);
    if (!isRemoved && dequal(before[name], after[name])) continue;
    const change = isRemoved
      ? removePair(yaml, pair, map.items[index + 1])
      : changePair(yaml, pair, before[name], after[name]);
    if (!change) return undefined;
    splices.push(...change);
  }
  const added = Object.entries(after).filter(([name]) => !Object.hasOwn(before, name));
  const last = kept.at(-1);
  if (added.length === 0) return splices;
  const end = last && getPairEnd(yaml, last);
  if (!last || end === undefined) return undefined;
  const newline = getNewline(yaml);
  const indent = getIndent(yaml, getStart(map.items[0]?.key) ?? 0);
  const position = getLineEnd(yaml, end);
  const lines = added.map(
    ([name, value]) => newline + indent + format(yaml, { [name]: value }, indent),
  );
  return [...splices, { start: position, end: position, text: lines.join('') }];
}

/** Adds fields to a mapping in brackets, where nothing else of it changes: a comment in it or behind it stays. */
function addInBrackets(yaml: string, map: YAMLMap, before: Fields, after: Fields): Splices {
  const last = map.items.at(-1);
  const end = last && getPairEnd(yaml, last);
  const isKept = Object.keys(before).every((name) => dequal(before[name], after[name]));
  if (!isKept || end === undefined) return undefined;
  const added = Object.entries(after).filter(([name]) => !Object.hasOwn(before, name));
  const text = added.map(([name, value]) => `, ${toFlow({ [name]: value }).slice(2, -2)}`);
  return [{ start: end, end, text: text.join('') }];
}

function changePair(yaml: string, pair: Pair, before: unknown, after: unknown): Splices {
  const { key, value } = pair;
  if (isMap(value) && isRecord(before) && isRecord(after) && Object.keys(after).length > 0)
    return changeFields(yaml, value, before, after);
  if (isSeq(value) && value.items.length > 0 && Array.isArray(before) && Array.isArray(after)) {
    const items = changeItems(yaml, value, before, after);
    if (items) return items;
  }
  const [start, end] = [getStart(key), getPairEnd(yaml, pair)];
  const name = getName(pair);
  if (start === undefined || end === undefined || name === undefined || hasComment(value))
    return undefined;
  return [{ start, end, text: format(yaml, { [name]: after }, getIndent(yaml, start)) }];
}

function changeItems(
  yaml: string,
  list: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
): Splices {
  if (list.flow === true) return replace(yaml, list, after);
  if (after.length < before.length) return undefined;
  const splices: Splice[] = [];
  for (const [index, item] of list.items.entries()) {
    const [current, wanted] = [before[index], after[index]];
    if (dequal(current, wanted)) continue;
    const change =
      isMap(item) && isRecord(current) && isRecord(wanted)
        ? changeFields(yaml, item, current, wanted)
        : isScalar(item)
          ? replace(yaml, item, wanted)
          : undefined;
    if (!change) return undefined;
    splices.push(...change);
  }
  const added = after.slice(before.length);
  if (added.length === 0) return splices;
  const [start, end] = [getStart(list.items[0]), getEnd(yaml, list)];
  if (start === undefined || end === undefined) return undefined;
  const line = yaml.lastIndexOf('\n', start - 1) + 1;
  const indent = /^ *(?=-)/.exec(yaml.slice(line))?.[0];
  if (indent === undefined) return undefined;
  const position = getLineEnd(yaml, end);
  const newline = getNewline(yaml);
  const lines = added.map((item) => newline + indent + format(yaml, [item], indent));
  return [...splices, { start: position, end: position, text: lines.join('') }];
}

/** Replaces a value that stands on its line. */
function replace(yaml: string, node: unknown, value: unknown): Splices {
  const [start, end] = [getStart(node), getEnd(yaml, node)];
  if (start === undefined || end === undefined || hasComment(node)) return undefined;
  return [{ start, end, text: toFlow(value) }];
}

function removePair(yaml: string, pair: Pair, next: Pair | undefined): Splices {
  const [start, end] = [getStart(pair.key), getPairEnd(yaml, pair)];
  if (start === undefined || end === undefined || hasComment(pair.value)) return undefined;
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
  const isOwnLine = yaml.slice(lineStart, start).trim() === '';
  // The first field of an item stands behind the hyphen, where the next one takes its place.
  const to = isOwnLine ? afterLine(yaml, end) : getStart(next?.key);
  if (to === undefined || yaml.slice(end, to).trim() !== '') return undefined;
  return [{ start: isOwnLine ? lineStart : start, end: to, text: '' }];
}

function afterLine(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset);
  return end < 0 ? yaml.length : end + 1;
}

function getName({ key }: Pair): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
}

/** The end of a field; one without a value ends with its colon. */
function getPairEnd(yaml: string, { key, value }: Pair): number | undefined {
  const keyEnd = getEnd(yaml, key);
  const end = getEnd(yaml, value);
  if (keyEnd === undefined) return undefined;
  return Math.max(end ?? 0, yaml.indexOf(':', keyEnd) + 1);
}

/** The spaces before a line that begins where a node of this line does. */
function getIndent(yaml: string, offset: number): string {
  return ' '.repeat(offset - (yaml.lastIndexOf('\n', offset - 1) + 1));
}

/** The first line tells how the lines of a file end; looking at all of them for each edit would take long. */
function getNewline(yaml: string): string {
  return yaml.charAt(yaml.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}

/** Formats a field or an item, whose first line has its indent already. */
function format(yaml: string, value: unknown, indent: string): string {
  const text = stringifyYaml(value).replace(/\n$/, '');
  const lines = text.split('\n').map((line, index) => (index > 0 && line ? indent + line : line));
  return lines.join(getNewline(yaml));
}
