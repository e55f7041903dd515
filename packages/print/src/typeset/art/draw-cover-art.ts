import { coloursOf, type PrintInks } from '../print-design.ts';
import { drawBanners, drawHills, drawNetwork, drawRays, drawSun } from './compositions.ts';
import { createSeededRandom } from './seeded-random.ts';

/** How many times longer than wide a drawing is at most: a place that text leaves hardly any room shows a part of one. */
const MAX_RATIO = 8;

const COMPOSITIONS = [drawSun, drawRays, drawBanners, drawHills, drawNetwork] as const;

/**
 * Draws a cover from shapes and printers' screens, for what has no picture. The same seed gives the same drawing.
 *
 * @param seed - What the drawing is of, such as the type and slug of an entry.
 * @param size - In millimetres.
 * @returns A complete SVG document, which holds no text.
 */
export function drawCoverArt(
  seed: string,
  size: { readonly width: number; readonly height: number },
  inks: PrintInks,
): string {
  const width = Math.max(1, size.width, size.height / MAX_RATIO);
  const height = Math.max(size.height, width / MAX_RATIO);
  const random = createSeededRandom(seed);
  const draw = COMPOSITIONS[Math.floor(random() * COMPOSITIONS.length)] ?? drawSun;
  const isOneInk = inks === 'photocopy';
  const shapes = draw({ width, height, colours: coloursOf(inks), isOneInk, random });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">` +
    `<defs><clipPath id="edge"><path d="M0 0h${width}v${height}H0z"/></clipPath></defs><g clip-path="url(#edge)">${shapes}</g></svg>`
  );
}
