import type { DetailRow, RowLabel } from './rail.ts';

/** In groups of so many signs, the last one shorter: `0000 1234 56`. */
export function grouped(text: string, size = 4): string {
  return text.match(new RegExp(`.{1,${size}}`, 'gu'))?.join(' ') ?? text;
}

/** A row with a code: shown in groups, copied without. */
export function codeRow(label: RowLabel, code: string, text = grouped(code)): DetailRow {
  return { label, text, copy: code, lastFour: code.slice(-4), isCode: true };
}

/** Rows for the values that there are. */
export function textRows(
  values: readonly (readonly [label: RowLabel, text: string | undefined])[],
): DetailRow[] {
  return values.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}
