import {
  COVER_HEIGHT,
  COVER_WIDTH,
  type CoverDrawing,
  type CoverShape,
} from '../pictures/cover-drawing.ts';
import { coverToSvg } from '../pictures/cover-svg.ts';

/** A drawing in parts, each an SVG document in white on black. */
export interface DrawingLayers {
  /** The shapes that are filled. */
  readonly solid: string;
  /** The shapes that are filled with a screen, as if they were filled, without what covers them. */
  readonly screened: string;
  /** The screen over the whole area. It is the same for many drawings: the document tells which. */
  readonly screen: string;
  /** The ink of the shapes that are filled, and that of the screens. */
  readonly inks: { readonly solid: CoverShape['ink']; readonly screened: CoverShape['ink'] };
}

const WHOLE_AREA = `M0 0H${COVER_WIDTH}V${COVER_HEIGHT}H0Z`;

/**
 * Takes a drawing apart, so that its screens need not be drawn for each: a screen takes three times as long as all other shapes.
 *
 * @param width - How much of the width is shown, around the middle.
 */
export function toDrawingLayers(drawing: CoverDrawing, width: number): DrawingLayers {
  const { shapes } = drawing;
  const screenedInk = shapes.find(({ fill }) => fill !== 'solid')?.ink ?? 'second';
  const solidInk = screenedInk === 'first' ? 'second' : 'first';
  const fill = shapes.find((shape) => shape.fill !== 'solid')?.fill ?? 'dots';
  const draw = (white: CoverShape['ink'], drawn: readonly CoverShape[]): string => {
    const black = white === 'first' ? 'second' : 'first';
    const ground: CoverShape = { d: WHOLE_AREA, ink: black, fill: 'solid' };
    const colors = { first: '#000000', second: '#000000', [white]: '#ffffff' };
    return coverToSvg({ ...drawing, shapes: [ground, ...drawn] }, colors, width);
  };
  const asSolid = (shape: CoverShape): CoverShape => ({ ...shape, fill: 'solid' });
  return {
    solid: draw(
      solidInk,
      shapes.filter((shape) => shape.fill === 'solid'),
    ),
    screened: draw(screenedInk, shapes.map(asSolid)),
    screen: draw('first', [{ d: WHOLE_AREA, ink: 'first', fill }]),
    inks: { solid: solidInk, screened: screenedInk },
  };
}
