import { COVER_HEIGHT, COVER_WIDTH, type CoverDrawing, type CoverShape } from './cover-drawing.ts';

/** The colours of a cover, as any CSS colour. */
export interface CoverColors {
  readonly first: string;
  readonly second: string;
}

/**
 * Writes a drawing as an SVG document of its own, for what reads no style sheet.
 *
 * @param width - How much of the width is shown, around the middle.
 */
export function coverToSvg(
  { shapes, angle, spacing }: CoverDrawing,
  { first, second }: CoverColors,
  width: number = COVER_WIDTH,
): string {
  const colorOf = (ink: CoverShape['ink']): string => (ink === 'first' ? first : second);
  const half = spacing / 2;
  const mark = (fill: CoverShape['fill'], color: string): string =>
    fill === 'dots'
      ? `<circle cx="${half}" cy="${half}" r="${spacing * 0.3}" fill="${color}"/>`
      : `<rect x="-1" width="${spacing + 2}" height="${spacing * 0.4}" fill="${color}"/>`;
  const screens = (['first', 'second'] as const).flatMap((ink) =>
    (['dots', 'lines'] as const).map(
      (fill) =>
        `<pattern id="${fill}-${ink}" width="${spacing}" height="${spacing}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})">${mark(fill, colorOf(ink))}</pattern>`,
    ),
  );
  const paths = shapes.map(({ d, ink, fill }) =>
    fill === 'solid'
      ? `<path d="${d}" fill="${colorOf(ink)}"/>`
      : `<path d="${d}" fill="url(#${fill}-${ink})"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${(COVER_WIDTH - width) / 2} 0 ${width} ${COVER_HEIGHT}"><defs>${screens.join('')}</defs>${paths.join('')}</svg>`;
}
