import type { InkColours } from '../print-design.ts';

/** What a composition is drawn with. */
export interface ArtCanvas {
  /** In millimetres. */
  readonly width: number;
  /** In millimetres. */
  readonly height: number;
  readonly colours: InkColours;
  /** Whether one black has to do: shapes that would differ by colour differ by their screen instead. */
  readonly isOneInk: boolean;
  readonly random: () => number;
}
