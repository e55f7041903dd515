import { circle, range, rectangle, screen, solid, type Composition } from './cover-outlines.ts';

/** A disc above a horizon. */
const sunrise: Composition = (random) => {
  const horizon = random.integer(34, 62);
  return [
    solid(circle(random.integer(28, 92), horizon - random.integer(-8, 14), random.integer(20, 36))),
    screen(rectangle(0, horizon, 120, 90 - horizon)),
  ];
};

/** Ridges one behind the other. */
const ridges: Composition = (random) => {
  const ridge = (base: number): string => {
    const peaks = random.integer(2, 4);
    const width = 120 / peaks;
    const tops = range(peaks).map(
      (at) =>
        `L${at * width + width / 2} ${random.integer(base - 30, base)}L${(at + 1) * width} ${base + 26}`,
    );
    return `M0 90V${base + 26}${tops.join('')}V90Z`;
  };
  return [solid(ridge(random.integer(44, 62))), screen(ridge(random.integer(24, 40)))];
};

/** Rays from a point below. */
const rays: Composition = (random) => {
  const x = random.integer(20, 100);
  const count = random.integer(5, 9);
  const tip = (step: number): string => {
    const turn = Math.PI * (step / (count * 2));
    return `${Math.round(x - Math.cos(turn) * 150)} ${Math.round(90 - Math.sin(turn) * 150)}`;
  };
  return [
    ...range(count).map((at) => solid(`M${x} 90L${tip(at * 2)}L${tip(at * 2 + 1)}Z`)),
    screen(circle(x, 90, random.integer(30, 56))),
  ];
};

/** Houses of a street. */
const street: Composition = (random) => {
  const count = random.integer(4, 7);
  const width = 120 / count;
  return range(count).map((at) => {
    const top = random.integer(22, 62);
    const roof = random.pick([
      `L${(at + 0.5) * width} ${top - 16}L${(at + 1) * width} ${top}`,
      `H${(at + 1) * width}`,
      `V${top - 12}L${(at + 1) * width} ${top}`,
    ]);
    return { d: `M${at * width} 90V${top}${roof}V90Z`, isScreen: at % 2 === random.integer(0, 1) };
  });
};

/** Waves, one below the other. */
const waves: Composition = (random) => {
  const [length, height] = [random.pick([20, 30, 40]), random.integer(6, 12)];
  const first = random.integer(12, 30);
  const wave = (top: number): string =>
    `M0 ${top}${range(120 / length)
      .map((at) => `q${length / 2} ${at % 2 ? height : -height} ${length} 0`)
      .join('')}v9${range(120 / length)
      .map((at) => `q${-length / 2} ${(120 / length - at) % 2 ? -height : height} ${-length} 0`)
      .join('')}Z`;
  return [
    ...range(random.integer(3, 4)).map((at) => solid(wave(first + at * 18))),
    screen(circle(random.integer(24, 96), random.integer(24, 64), random.integer(22, 34))),
  ];
};

/** A flower with its petals around the middle. */
const flower: Composition = (random) => {
  const [x, y] = [random.integer(40, 80), random.integer(38, 52)];
  const [count, length] = [random.integer(5, 9), random.integer(30, 44)];
  const point = (turn: number, distance: number): string =>
    `${Math.round(x + Math.cos(turn) * distance)} ${Math.round(y + Math.sin(turn) * distance)}`;
  const petal = (at: number): string => {
    const turn = (2 * Math.PI * at) / count;
    const half = Math.PI / count;
    return `M${x} ${y}Q${point(turn - half, length * 0.8)} ${point(turn, length)}Q${point(turn + half, length * 0.8)} ${x} ${y}Z`;
  };
  return [
    ...range(count).map((at) => solid(petal(at))),
    screen(rectangle(0, y + random.integer(-6, 18), 120, 90)),
  ];
};

/** Drawings of something that there is. */
export const landscapes = [sunrise, ridges, rays, street, waves, flower] as const;
