import { expect, it } from 'vitest';
import { drawCountries } from './country-map.ts';

// Two square countries, ten degrees wide, in tenths of a degree.
const west = [[0, 0, 0, 100, 100, 100, 100, 0]];
const east = [[300, 0, 300, 100, 400, 100, 400, 0]];

it('draws the countries that hold a point, and no other', () => {
  const map = drawCountries([{ latitude: 5, longitude: 5 }], [west, east]);
  expect(map?.outline.match(/M/g)).toHaveLength(1);
  const both = [5, 35].map((longitude) => ({ latitude: 5, longitude }));
  expect(drawCountries(both, [west, east])?.outline.match(/M/g)).toHaveLength(2);
});

it('draws nothing where there is no land', () => {
  expect(drawCountries([], [west])).toBeUndefined();
  expect(drawCountries([{ latitude: 50, longitude: 50 }], [west])).toBeUndefined();
});

it('has north at the top and west at the left', () => {
  const map = drawCountries(
    [
      { latitude: 9, longitude: 1 },
      { latitude: 1, longitude: 9 },
    ],
    [west],
  );
  const [northWest, southEast] = map?.points ?? [];
  expect(northWest?.x).toBeLessThan(southEast?.x ?? 0);
  expect(northWest?.y).toBeLessThan(southEast?.y ?? 0);
});

it('shows no place more exactly than to a tenth of a degree', () => {
  const near = drawCountries([{ latitude: 5.0449, longitude: 5.0449 }], [west]);
  expect(near?.points).toEqual(drawCountries([{ latitude: 5, longitude: 5 }], [west])?.points);
});

it('draws the country of a town on its coast, which may lie in the sea of a coarse outline', () => {
  expect(drawCountries([{ latitude: 5, longitude: 10.2 }], [west])).toBeDefined();
});

it('keeps a country on both sides of the date line in one piece', () => {
  const islands = [
    [1780, 0, 1780, 20, 1800, 20, 1800, 0],
    [-1800, 0, -1800, 20, -1780, 20, -1780, 0],
  ];
  const map = drawCountries(
    [
      { latitude: 1, longitude: 179 },
      { latitude: 1, longitude: -179 },
    ],
    [islands],
  );
  const [left, right] = map?.points ?? [];
  // Two of the four degrees that the drawing is wide.
  expect((right?.x ?? 0) - (left?.x ?? 0)).toBeCloseTo(((map?.width ?? 0) - 32) / 2, -1);
});
