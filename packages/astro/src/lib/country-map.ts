import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { geoCentroid, geoMercator, geoPath } from 'd3-geo';
import type { GeometryCollection, MultiPolygon } from 'geojson';

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

/** The outlines of the lands of a country, clockwise: longitude and latitude by turns, in tenths of a degree. */
export type Country = readonly (readonly number[])[];

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
    Math.round(longitude * 10) / 10,
    Math.round(latitude * 10) / 10,
  ]);
  const lands = countries
    .map(toMultiPolygon)
    .filter((country) => rounded.some((point) => holds(country, point)));
  if (lands.length === 0) return undefined;
  const drawn: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [...lands, { type: 'MultiPoint', coordinates: rounded }],
  };
  // Turned to its middle, a country on both sides of the date line stays in one piece.
  const [middle] = geoCentroid(drawn);
  const projection = geoMercator()
    .rotate([-middle, 0])
    // Straight lines between the points, as they were simplified: along a parallel, the shortest way is another one.
    .precision(0)
    .fitWidth(WIDTH - 2 * MARGIN, drawn);
  const [left, top] = projection.translate();
  projection.translate([left + MARGIN, top + MARGIN]);
  const path = geoPath(projection).digits(0);
  const [, [, bottom]] = path.bounds(drawn);
  return {
    width: WIDTH,
    height: Math.ceil(bottom + MARGIN),
    outline: lands.map((land) => path(land) ?? '').join(''),
    points: rounded.map((point) => {
      const [x, y] = projection(point) ?? [0, 0];
      return { x: Math.round(x), y: Math.round(y) };
    }),
  };
}

/** In degrees: so far from a coast as it is drawn a town may lie in the sea. */
const COAST = 0.3;

function holds(country: MultiPolygon, [x, y]: readonly [number, number]): boolean {
  const around = [
    [0, 0],
    [COAST, 0],
    [-COAST, 0],
    [0, COAST],
    [0, -COAST],
  ] as const;
  return around.some(([east, north]) => booleanPointInPolygon([x + east, y + north], country));
}

function toMultiPolygon(country: Country): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: country.map((ring) => [toClosedRing(ring)]) };
}

function toClosedRing(ring: readonly number[]): [number, number][] {
  const points: [number, number][] = [];
  for (let index = 0; index + 1 < ring.length; index += 2)
    points.push([(ring[index] ?? 0) / 10, (ring[index + 1] ?? 0) / 10]);
  const [first] = points;
  return first ? [...points, first] : [];
}
