/** Parses `12`, `12.3` or `12.30` into hundredths; undefined for anything else, zero included. */
export function parseAmount(text: string, maxLength: number): number | undefined {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match || text.length > maxLength) return undefined;
  const hundredths = Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`);
  return hundredths > 0 && Number.isSafeInteger(hundredths) ? hundredths : undefined;
}

/** Formats hundredths as `12.30`. */
export function formatAmount(hundredths: number): string {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
