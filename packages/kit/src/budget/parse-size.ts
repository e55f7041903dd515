const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/**
 * Reads a size as people write it: `4GB`, `700 MB`, `3.5GiB`. Sticks are sold by powers of ten, so that GB is 1,000,000,000 bytes.
 *
 * @returns whole bytes; `undefined` where the text is no size above 0.
 */
export function parseSize(text: string): number | undefined {
  const match = /^\s*(\d{1,15}(?:[.,]\d{1,6})?)\s*([a-z]*)\s*$/i.exec(text);
  const unit = UNITS[match?.[2]?.toLowerCase() ?? '-'];
  if (!match || unit === undefined) return undefined;
  const bytes = Math.floor(Number(match[1]?.replace(',', '.')) * unit);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : undefined;
}
