// Draws the outline of every country for the map of allies, from Natural Earth (public domain) as world-atlas packs it: to a
// tenth of a degree, which is as exact as the map shows a place. Written to dist/countries.json.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { simplify } from '@turf/simplify';
import { geoArea, geoBounds } from 'd3-geo';
import { feature } from 'topojson-client';

/** Islands smaller than this share of the largest land of their country are left out. */
const SMALLEST_SHARE = 0.002;
const STEPS_PER_DEGREE = 10;
/** A line may run past its points by this share of the width of its country, and by no less than this many degrees. */
const TOLERANCE = 1 / 600;
const LEAST_TOLERANCE = 0.04;

const require = createRequire(import.meta.url);
const atlas = JSON.parse(await readFile(require.resolve('world-atlas/countries-50m.json'), 'utf8'));
const { features } = feature(atlas, atlas.objects.countries);

// A map cannot show the land around the pole.
const withoutPole = features.filter(({ properties }) => properties.name !== 'Antarctica');

const countries = withoutPole.map(({ geometry }) => {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry.coordinates ?? []);
  // The first ring of a polygon is its outline; the others are holes, such as an enclave.
  const lands = polygons.map(([outline]) => ({ type: 'Polygon', coordinates: [outline] }));
  const [largest] = lands.toSorted((a, b) => geoArea(b) - geoArea(a));
  if (!largest) return [];
  const tolerance = Math.max(LEAST_TOLERANCE, widthOf(largest) * TOLERANCE);
  return lands
    .filter((land) => geoArea(land) >= geoArea(largest) * SMALLEST_SHARE)
    .map((land) => toSteps(simplify(land, { tolerance, highQuality: true })))
    .filter(({ length }) => length > 6);
});

const folder = join(import.meta.dirname, '..', 'dist');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'countries.json'), JSON.stringify(countries));

function widthOf(land) {
  const [[west], [east]] = geoBounds(land);
  return east < west ? east - west + 360 : east - west;
}

/** Longitude and latitude by turns. The last point, which is the first one again, is left out. */
function toSteps({ coordinates: [ring] }) {
  return ring
    .slice(0, -1)
    .flatMap((point) => point.map((each) => Math.round(each * STEPS_PER_DEGREE)));
}
