/** A point of the earth, in degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A drawing of the countries that some points lie in. */
export interface CountryMap {
  readonly width: number;
  readonly height: number;
  /** The outlines, as the `d` of an SVG path. */
  readonly outline: string;
  /** The same points on the drawing, in the order in which they were given. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Longitude and latitude by turns, in tenths of a degree. */
type Ring = readonly number[];
/** The outlines of the lands of a country. */
export type Country = readonly Ring[];

const WIDTH = 600;
const MARGIN = 16;

/**
 * Draws the countries that hold the points; nothing when no country does. Points are rounded to a tenth of a degree, some ten
 * kilometres: a map tells a town, never a house.
 */
export function drawCountries(
  points: readonly Point[],
  countries: readonly Country[],
): CountryMap | undefined {
  const rounded = points.map(({ latitude, longitude }): [number, number] => [
    Math.round(longitude * 10),
    Math.round(latitude * 10),
  ]);
  const rings = countries.filter((country) =>
    rounded.some((point) => country.some((ring) => isInside(point, ring))),
  );
  if (rings.length === 0) return undefined;
  const land = rings.flat();
  const corners = [...land.flatMap(toPoints), ...rounded];
  const [west, east] = extent(corners.map(([x]) => x));
  const [south, north] = extent(corners.map(([, y]) => y));
  // A degree of longitude is narrower the farther from the equator.
  const narrowing = Math.cos((((north + south) / 20) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / ((east - west) * narrowing || 1);
  const project = ([x, y]: readonly [number, number]): { x: number; y: number } => ({
    x: Math.round(MARGIN + (x - west) * narrowing * scale),
    y: Math.round(MARGIN + (north - y) * scale),
  });
  return {
    width: WIDTH,
    height: Math.round((north - south) * scale + 2 * MARGIN),
    outline: land
      .map(
        (ring) =>
          `M${toPoints(ring)
            .map((point) => toPair(project(point)))
            .join('L')}Z`,
      )
      .join(''),
    points: rounded.map(project),
  };
}

function toPoints(ring: Ring): [number, number][] {
  const points: [number, number][] = [];
  for (let index = 0; index + 1 < ring.length; index += 2)
    points.push([ring[index] ?? 0, ring[index + 1] ?? 0]);
  return points;
}

function toPair({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${String(x)} ${String(y)}`;
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** Whether a ray from the point to the east crosses the ring an odd number of times. */
function isInside([x, y]: readonly [number, number], ring: Ring): boolean {
  const points = toPoints(ring);
  let inside = false;
  for (const [index, [ax, ay]] of points.entries()) {
    const [bx, by] = points.at(index - 1) ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
