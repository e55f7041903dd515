import { landscapes } from './cover-landscapes.ts';
import { patterns } from './cover-patterns.ts';
import { createSeededRandom } from './seeded-random.ts';

/** A part of a drawing, in the coordinates of {@link COVER_WIDTH} and {@link COVER_HEIGHT}. */
export interface CoverShape {
  /** The outline, as the `d` of an SVG path. */
  readonly d: string;
  readonly ink: 'first' | 'second';
  /** Solid, or a screen of dots or lines through which the paper and what is below stay visible. */
  readonly fill: 'solid' | 'dots' | 'lines';
}

/** A drawing in two inks, with the screens that its shapes are filled with. */
export interface CoverDrawing {
  readonly shapes: readonly CoverShape[];
  /** How far the screens are turned, in degrees. */
  readonly angle: number;
  /** The distance of the dots and lines of the screens. */
  readonly spacing: number;
}

/** The width of the area that a drawing fills. */
export const COVER_WIDTH = 120;
/** The height of the area that a drawing fills. */
export const COVER_HEIGHT = 90;

/**
 * Draws the cover of a work that has no picture. The drawing follows from the slug alone, so that it stays the same when
 * others come or go beside it. Two inks never cover each other whole: one of them is a screen there, so that no part is
 * nearly black.
 */
export function drawCover(slug: string): CoverDrawing {
  const random = createSeededRandom(slug);
  const compose = random.pick([...landscapes, ...patterns]);
  const [base, above] = random.pick([
    ['first', 'second'],
    ['second', 'first'],
  ] as const);
  const screen = random.pick(['dots', 'lines'] as const);
  return {
    shapes: compose(random).map(({ d, isScreen }) =>
      isScreen ? { d, ink: above, fill: screen } : { d, ink: base, fill: 'solid' },
    ),
    angle: random.pick([0, 15, 30, 45, 60, 75, 105, 135]),
    spacing: random.pick([4, 5, 6, 7]),
  };
}
