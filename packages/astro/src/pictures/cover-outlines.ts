import type { SeededRandom } from './seeded-random.ts';

/** An outline: solid in one ink, or a screen in the other above it. */
export interface Outline {
  readonly d: string;
  readonly isScreen: boolean;
}

/** Composes a drawing with what chance offers it. */
export type Composition = (random: SeededRandom) => readonly Outline[];

/** An outline that is filled. */
export const solid = (d: string): Outline => ({ d, isScreen: false });
/** An outline that a screen fills. */
export const screen = (d: string): Outline => ({ d, isScreen: true });

/** A rectangle from its upper left corner. */
export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}Z`;
/** A disc around a point. */
export const circle = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
/** A disc of which a smaller one in its middle is left out. */
export const ring = (x: number, y: number, radius: number, hole: number): string =>
  `${circle(x, y, radius)}M${x - hole} ${y}a${hole} ${hole} 0 1 1 ${2 * hole} 0a${hole} ${hole} 0 1 1 ${-2 * hole} 0Z`;
/** The numbers from 0, as many as asked for. */
export const range = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at);
