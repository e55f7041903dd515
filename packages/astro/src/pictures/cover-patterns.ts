import {
  circle,
  range,
  rectangle,
  ring,
  screen,
  solid,
  type Composition,
} from './cover-outlines.ts';

/** Two discs that overlap. */
const discs: Composition = (random) => {
  const x = random.integer(30, 56);
  return [
    solid(circle(x, random.integer(30, 58), random.integer(22, 34))),
    screen(circle(x + random.integer(24, 44), random.integer(30, 60), random.integer(24, 36))),
  ];
};

/** Tiles of quarter discs, each turned its own way. */
const tiles: Composition = (random) => {
  const size = random.pick([30, 40]);
  const columns = 120 / size;
  return range(columns * Math.ceil(90 / size)).map((at) => {
    const [x, y] = [(at % columns) * size, Math.floor(at / columns) * size];
    const quarter = random.pick([
      `M${x} ${y}h${size}a${size} ${size} 0 0 1 ${-size} ${size}Z`,
      `M${x + size} ${y}v${size}a${size} ${size} 0 0 1 ${-size} ${-size}Z`,
      `M${x + size} ${y + size}h${-size}a${size} ${size} 0 0 1 ${size} ${-size}Z`,
      `M${x} ${y + size}v${-size}a${size} ${size} 0 0 1 ${size} ${size}Z`,
    ]);
    return { d: quarter, isScreen: random.integer(0, 2) === 0 };
  });
};

/** Bars across, and a triangle or a disc above them. */
const bars: Composition = (random) => {
  const count = random.integer(3, 6);
  const height = 90 / (count * 2 - 1);
  const peak = random.integer(24, 96);
  return [
    ...range(count).map((at) => solid(rectangle(0, at * 2 * height, 120, height))),
    screen(
      random.pick([
        `M${peak - 46} 90L${peak} 6L${peak + 46} 90Z`,
        circle(peak, random.integer(36, 54), random.integer(26, 36)),
      ]),
    ),
  ];
};

/** Rings around a point at the edge. */
const ripples: Composition = (random) => {
  const [x, y] = [random.pick([0, 30, 60, 90, 120]), random.pick([0, 90])];
  const width = random.integer(9, 13);
  const count = random.integer(3, 5);
  return [
    ...range(count).map((at) => solid(ring(x, y, width * (at * 2 + 1.5), width * (at * 2 + 0.5)))),
    screen(circle(120 - x, 90 - y, random.integer(48, 64))),
  ];
};

/** Fields of a board. */
const board: Composition = (random) => {
  const size = random.pick([20, 30]);
  const columns = 120 / size;
  return range(columns * Math.ceil(90 / size))
    .filter(
      (at) => ((at % columns) + Math.floor(at / columns)) % 2 === 0 || random.integer(0, 4) === 0,
    )
    .map((at) => ({
      d: rectangle((at % columns) * size, Math.floor(at / columns) * size, size, size),
      isScreen: random.integer(0, 1) === 0,
    }));
};

/** Bands that lean, some of them crossed. */
const bands: Composition = (random) => {
  const count = random.integer(3, 6);
  const lean = random.pick([-1, 1]) * random.integer(20, 70);
  const width = 180 / (count * 2);
  const start = random.integer(-50, -10);
  return range(count).flatMap((at) => {
    const x = start + at * 2 * width;
    const band = solid(`M${x} 90l${lean} -90h${width}l${-lean} 90Z`);
    if (random.integer(0, 1) === 0) return [band];
    return [band, screen(`M${x} 0l${lean} 90h${width}l${-lean} -90Z`)];
  });
};

/** Drawings of shapes alone. */
export const patterns = [discs, tiles, bars, ripples, board, bands] as const;
