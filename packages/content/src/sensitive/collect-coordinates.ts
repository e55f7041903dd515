import type { SensitiveNeedle } from './sensitive-needle.ts';

/** A latitude, and the longitude that has to stand beside it: either of them alone is a number like any other. */
type Coordinates = Required<Pick<SensitiveNeedle, 'text' | 'beside'>>;

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Collects the points on the map that an entry holds and no public one does, in the precisions that maps write them in. Points that are
 * no more exact than a kilometre are left out.
 *
 * @param publicPoints - What `listPublicPoints` gave.
 */
export function collectCoordinates(
  entry: unknown,
  publicPoints: ReadonlySet<string>,
): Coordinates[] {
  return listPoints(entry)
    .filter((point) => !publicPoints.has(JSON.stringify(point)))
    .filter(({ latitude, longitude }) => isExact(latitude) && isExact(longitude))
    .flatMap(({ latitude, longitude }) =>
      writeDegrees(latitude).map((text) => ({ text, beside: cut(longitude, 2) })),
    );
}

/** The points on the map that public entries show. */
export function listPublicPoints(entries: readonly unknown[]): ReadonlySet<string> {
  return new Set(entries.flatMap(listPoints).map((point) => JSON.stringify(point)));
}

/** Without their signs, which a map may write as letters. */
function listPoints(value: unknown): Point[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('latitude' in value && 'longitude' in value) {
    const [latitude, longitude] = [Number(value.latitude), Number(value.longitude)];
    return [{ latitude: Math.abs(latitude), longitude: Math.abs(longitude) }];
  }
  return Object.values(value).flatMap(listPoints);
}

/** As they are, and rounded or cut to so many decimals that they still show the house. */
function writeDegrees(degrees: number): string[] {
  const written = [4, 5, 6, 7].flatMap((decimals) => [
    degrees.toFixed(decimals),
    cut(degrees, decimals),
  ]);
  return [...new Set([String(degrees), ...written])];
}

function cut(degrees: number, decimals: number): string {
  const [whole = '', fraction = ''] = String(degrees).split('.');
  return `${whole}.${fraction.slice(0, decimals)}`;
}

function isExact(degrees: number): boolean {
  return /\.\d{3,}$/.test(String(degrees));
}
