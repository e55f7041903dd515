import type { QrCodewords } from './qr-codewords.ts';
import { alignmentPlaces, type QrLevel } from './qr-levels.ts';
import { qrPenalty } from './qr-penalty.ts';

/** Rows of modules: dark is 1, and what is to carry the text is undefined. */
type Grid = (number | undefined)[][];

const LEVELS: Readonly<Record<QrLevel, number>> = { L: 1, M: 0, Q: 3, H: 2 };

/** A mask turns dark and light round where it is zero. */
const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + (y >> 1)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** Draws codewords as rows of dark squares, without a border, under the mask that is easiest to read. */
export function qrSymbol({ version, codewords }: QrCodewords, level: QrLevel): boolean[][] {
  const empty = patterns(version);
  const places = textPlaces(empty);
  const drawn = MASKS.map((mask, number) => {
    const grid = empty.map((row) => [...row]);
    for (const [at, [x, y]] of places.entries()) {
      const bit = ((codewords[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
      set(grid, x, y, bit ^ Number(mask(x, y) === 0));
    }
    return { grid, number, penalty: qrPenalty(grid.map((row) => row.join(''))) };
  });
  const { grid, number } = drawn.reduce((one, other) =>
    other.penalty < one.penalty ? other : one,
  );
  drawFacts(grid, version, (LEVELS[level] << 3) | number);
  return grid.map((row) => row.map((module) => module === 1));
}

/** What is alike in all codes of a version; the place of the facts, of which the mask is one, is still light. */
function patterns(version: number): Grid {
  const size = version * 4 + 17;
  const grid: Grid = Array.from({ length: size }, () =>
    Array.from({ length: size }, () => undefined),
  );
  drawFacts(grid, version, undefined);
  for (let at = 0; at < size; at += 1) {
    set(grid, at, 6, 1 - (at % 2));
    set(grid, 6, at, 1 - (at % 2));
  }
  const middles = alignmentPlaces(version);
  const last = middles.at(-1);
  for (const x of middles)
    for (const y of middles) {
      const isInCorner = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
      if (!isInCorner) drawSquare(grid, x, y, 2, [1]);
    }
  drawSquare(grid, 3, 3, 4, [2, 4]);
  drawSquare(grid, size - 4, 3, 4, [2, 4]);
  drawSquare(grid, 3, size - 4, 4, [2, 4]);
  return grid;
}

/** Rings around a middle, all dark but those named; what is outside the code is not drawn. */
function drawSquare(grid: Grid, x: number, y: number, radius: number, light: number[]): void {
  for (let down = -radius; down <= radius; down += 1)
    for (let right = -radius; right <= radius; right += 1) {
      const ring = Math.max(Math.abs(down), Math.abs(right));
      set(grid, x + right, y + down, Number(!light.includes(ring)));
    }
}

/** Format and version, each twice, and the one module that is always dark. All light while the format is not known. */
function drawFacts(grid: Grid, version: number, format: number | undefined): void {
  const size = grid.length;
  const isKnown = format !== undefined;
  const formatBits = isKnown ? withRemainder(format, 10, 0x537) ^ 0x5412 : 0;
  for (let at = 0; at < 15; at += 1) {
    const bit = (formatBits >> at) & 1;
    const near = at < 6 ? at : at < 8 ? at + 1 : 14 - at + Number(at === 8);
    set(grid, at < 8 ? 8 : near, at < 8 ? near : 8, bit);
    set(grid, at < 8 ? size - 1 - at : 8, at < 8 ? 8 : size - 15 + at, bit);
  }
  set(grid, 8, size - 8, Number(isKnown));
  if (version < 7) return;
  const versionBits = isKnown ? withRemainder(version, 12, 0x1f25) : 0;
  for (let at = 0; at < 18; at += 1) {
    const [x, y] = [Math.floor(at / 3), size - 11 + (at % 3)];
    set(grid, x, y, (versionBits >> at) & 1);
    set(grid, y, x, (versionBits >> at) & 1);
  }
}

/** A value and what is left of it after division, in so many bits. */
function withRemainder(value: number, bits: number, divisor: number): number {
  let rest = value;
  for (let bit = 0; bit < bits; bit += 1) rest = (rest << 1) ^ ((rest >> (bits - 1)) * divisor);
  return (value << bits) | rest;
}

/** In pairs of columns from the right, up and down in turn, past the column of the clock. */
function textPlaces(grid: Grid): [x: number, y: number][] {
  const size = grid.length;
  const places: [number, number][] = [];
  let isUp = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = isUp ? size - 1 - step : step;
        if (grid[y]?.[x] === undefined) places.push([x, y]);
      }
    isUp = !isUp;
  }
  return places;
}

function set(grid: Grid, x: number, y: number, module: number): void {
  const row = grid[y];
  if (row && x >= 0 && x < row.length) row[x] = module;
}
