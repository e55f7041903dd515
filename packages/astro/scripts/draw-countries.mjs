// Draws the outline of every country for the map of allies, from Natural Earth (public domain) as world-atlas packs it: to a
// tenth of a degree, which is as exact as the map shows a place. Written to dist/countries.json.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature } from 'topojson-client';

/** Islands smaller than this share of the largest land of their country are left out. */
const SMALLEST_SHARE = 0.002;
const STEPS_PER_DEGREE = 10;
/** A line may run past its points by this share of the width of its country. */
const TOLERANCE = 1 / 400;

const require = createRequire(import.meta.url);
const atlas = JSON.parse(await readFile(require.resolve('world-atlas/countries-50m.json'), 'utf8'));
const { features } = feature(atlas, atlas.objects.countries);

const countries = features.map(({ geometry }) => {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry.coordinates ?? []);
  // The first ring of a polygon is its outline; the others are holes, such as an enclave.
  const rings = polygons.map(([outline]) => toSteps(outline));
  const largest = rings.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? [];
  const xs = largest.map(([x]) => x);
  const tolerance = Math.max(0.5, (Math.max(...xs) - Math.min(...xs)) * TOLERANCE);
  return rings
    .filter((ring) => areaOf(ring) >= areaOf(largest) * SMALLEST_SHARE)
    .map((ring) => simplify(ring, tolerance).flat())
    .filter(({ length }) => length > 6);
});

const folder = join(import.meta.dirname, '..', 'dist');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'countries.json'), JSON.stringify(countries));

function toSteps(ring) {
  return ring.map((point) => point.map((degrees) => Math.round(degrees * STEPS_PER_DEGREE)));
}

/** The algorithm of Ramer, Douglas and Peucker: keeps the point farthest from the line, and looks again on both sides of it. */
function simplify(points, tolerance) {
  const [first, last] = [points[0], points.at(-1)];
  let farthest = 0;
  let distance = 0;
  for (const [index, point] of points.entries()) {
    const away = distanceToLine(point, first, last);
    if (away > distance) [farthest, distance] = [index, away];
  }
  if (distance <= tolerance) return [first, last];
  return [
    ...simplify(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplify(points.slice(farthest), tolerance),
  ];
}

function distanceToLine([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  // A ring ends where it began.
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs(dx * (y1 - y) - dy * (x1 - x)) / length;
}

function areaOf(ring) {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice / 2);
}
