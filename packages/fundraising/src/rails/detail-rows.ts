import type { DetailRow, RowLabel } from './rail-module.ts';

/** Splits a text into groups of `size` characters, the last one shorter: `0000 1234 56`. */
export function groupCharacters(text: string, size = 4): string {
  return text.match(new RegExp(`.{1,${size}}`, 'gu'))?.join(' ') ?? text;
}

/** Creates a row with a code, which is shown in groups and copied without spaces. */
export function createCodeRow(
  label: RowLabel,
  code: string,
  text = groupCharacters(code),
): DetailRow {
  return { label, text, copy: code, lastFour: code.slice(-4), isCode: true };
}

/** Creates a row for each value that is there. */
export function createTextRows(
  values: readonly (readonly [label: RowLabel, text: string | undefined])[],
): DetailRow[] {
  return values.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

/** Creates rows under the collective's own labels; a value that ends in four digits is spelled out by screen readers. */
export function createCustomRows(
  lines: readonly { readonly label: string; readonly value: string }[],
): DetailRow[] {
  return lines.map(({ label, value }) => ({
    label: 'custom' as const,
    name: label,
    text: value,
    copy: value,
    ...(/\d{4}$/.test(value) && { lastFour: value.slice(-4), isCode: true }),
  }));
}
