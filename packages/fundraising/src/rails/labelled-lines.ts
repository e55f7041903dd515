import { reject, type Rejection } from './rail-validation.ts';

/** A line `label: value`. */
export interface LabelledLine {
  readonly label: string;
  readonly value: string;
  /** The position at which the line begins. */
  readonly position: number;
}

const MAX_LINES = 20;
const MAX_LINE_LENGTH = 300;
const MAX_LABEL_LENGTH = 60;

/** Parses lines of `label: value`; a line without a label gets an empty one. */
export function parseLabelledLines(
  text: string,
): { readonly lines: readonly LabelledLine[] } | Rejection {
  let position = 0;
  const lines: LabelledLine[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, label = '', value = ''] = /^(?:([^:]{0,60}?)\s*:\s+)?(.*)$/s.exec(line.trim()) ?? [];
    if (line.length > MAX_LINE_LENGTH)
      return reject('too-long', {
        position,
        value: String(line.length),
        expected: String(MAX_LINE_LENGTH),
      });
    if (line.trim()) lines.push({ label, value, position });
    position = text.indexOf('\n', position) + 1;
  }
  return lines.length > MAX_LINES
    ? reject('too-long', { value: String(lines.length), expected: String(MAX_LINES) })
    : { lines };
}

/** Parses lines whose labels are known names, each at most once. */
export function parseNamedLines<Name extends string>(
  text: string,
  names: readonly Name[],
): { readonly named: ReadonlyMap<Name, LabelledLine> } | Rejection {
  const parsed = parseLabelledLines(text);
  if ('problems' in parsed) return parsed;
  const named = new Map<Name, LabelledLine>();
  for (const line of parsed.lines) {
    const { label, value, position } = line;
    const name = names.find((known) => known === label);
    if (name === undefined || value === '')
      return reject('field', { position, value: label, expected: names.join(', ') });
    if (named.has(name)) return reject('repeated', { position, value: name });
    named.set(name, line);
  }
  return { named };
}

/** Formats lines of `label: value`, without those that have no value. */
export function formatLabelledLines(
  lines: readonly (readonly [label: string, value: string | undefined])[],
): string {
  return lines
    .flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`]))
    .join('\n');
}

/** Puts the label of a rail before a bare value; text that has labels already stays as it is. */
export function addLabel(value: string, label: string | undefined): string {
  if (label === undefined || !isBare(value)) return value;
  return `${toLineLabel(label).slice(0, MAX_LABEL_LENGTH)}: ${value}`;
}

/** Whether a text is a value without any label. */
export function isBare(text: string): boolean {
  return text.trim() !== '' && !text.includes(': ');
}

/** A text as it can stand before a colon, on one line. */
export function toLineLabel(text: string): string {
  return text.replaceAll(':', ' ').replaceAll('\n', ' ');
}
