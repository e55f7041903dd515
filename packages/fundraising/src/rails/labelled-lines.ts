import { refused } from './validation.ts';

/** A line `label: value`. */
export interface LabelledLine {
  readonly label: string;
  readonly value: string;
  /** Where it begins. */
  readonly position: number;
}

const MAX_LINES = 20;
const MAX_LINE = 300;

/** Lines of `label: value`; a line without a label gets an empty one. */
export function readLabelledLines(
  text: string,
): { readonly lines: readonly LabelledLine[] } | ReturnType<typeof refused> {
  let position = 0;
  const lines: LabelledLine[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, label = '', value = ''] = /^(?:([^:]{0,60}?)\s*:\s+)?(.*)$/s.exec(line.trim()) ?? [];
    if (line.length > MAX_LINE)
      return refused('too-long', {
        position,
        value: String(line.length),
        expected: String(MAX_LINE),
      });
    if (line.trim()) lines.push({ label, value, position });
    position = text.indexOf('\n', position) + 1;
  }
  return lines.length > MAX_LINES
    ? refused('too-long', { value: String(lines.length), expected: String(MAX_LINES) })
    : { lines };
}

/** Lines whose labels are names that are known, each once. A line without a label is the one of `bare`, where there is one. */
export function readNamedLines<Name extends string>(
  text: string,
  names: readonly Name[],
  bare?: Name,
): { readonly named: ReadonlyMap<Name, LabelledLine> } | ReturnType<typeof refused> {
  const read = readLabelledLines(text);
  if ('problems' in read) return read;
  const named = new Map<Name, LabelledLine>();
  for (const line of read.lines) {
    const { label, value, position } = line;
    const name = label === '' ? bare : names.find((one) => one === label);
    if (name === undefined || value === '')
      return refused('field', { position, value: label, expected: names.join(', ') });
    if (named.has(name)) return refused('repeated', { position, value: name });
    named.set(name, line);
  }
  return { named };
}

/** Writes lines of `label: value`, without those that have no value. */
export function writeLabelledLines(
  lines: readonly (readonly [label: string, value: string | undefined])[],
): string {
  return lines
    .flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`]))
    .join('\n');
}
