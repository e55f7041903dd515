import type { DetailRow } from './rail.ts';

/** Rows for values under the collective's own labels; one that ends in four digits is read out digit by digit. */
export function labelledRows(
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
