import type { SensitiveNeedle } from './sensitive-needle.ts';

/** A latitude, and the longitude that has to stand beside it: either of them alone is a number like any other. */
type Coordinates = Required<Pick<SensitiveNeedle, 'text' | 'beside'>>;

/** Collects the points on the map that an entry holds and its public form does not. Points that are no more exact than a kilometre are left out. */
export function collectCoordinates(entry: unknown, publicEntry: unknown): Coordinates[] {
  const visible = new Set(listPoints(publicEntry).map(({ text, beside }) => `${text} ${beside}`));
  return listPoints(entry).filter(
    ({ text, beside }) => isExact(text) && isExact(beside) && !visible.has(`${text} ${beside}`),
  );
}

function listPoints(value: unknown): Coordinates[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('latitude' in value && 'longitude' in value) {
    const { latitude, longitude } = value;
    return [{ text: toDigits(latitude), beside: toDigits(longitude) }];
  }
  return Object.values(value).flatMap((inner) => listPoints(inner));
}

/** Without its sign, which a map may write as a letter. */
function toDigits(degrees: unknown): string {
  return String(Math.abs(Number(degrees)));
}

function isExact(degrees: string): boolean {
  return /\.\d{3,}$/.test(degrees);
}
