import type { Node } from '@takumi-rs/core';
import type { Inks } from '../inks/read-inks.ts';
import { COVER_HEIGHT, drawCover, type CoverShape } from '../pictures/cover-drawing.ts';
import { blendLayers, type Coverage } from './blend-layers.ts';
import { toDrawingLayers } from './drawing-layers.ts';
import type { IndexedColumn } from './indexed-column.ts';
import { BORDER_WIDTH, DRAWING_WIDTH, SOCIAL_IMAGE_HEIGHT } from './social-image.ts';

const WIDTH = DRAWING_WIDTH - BORDER_WIDTH;

/** Draws red, green, blue and alpha of each pixel, row by row. */
export type Rasterize = (node: Node, width: number) => Promise<Uint8Array>;

/**
 * Returns what draws, from a slug, the drawing that a work without a cover has: the images of a page in all languages have it
 * in common. The screens, of which there are a few dozen, are kept: 0.3 MB each.
 */
export function createDrawing(
  rasterize: Rasterize,
  inks: Inks,
): (seed: string) => Promise<IndexedColumn> {
  const screens = new Map<string, Promise<Coverage>>();
  const cover = async (svg: string): Promise<Coverage> => {
    const style = { width: WIDTH, height: SOCIAL_IMAGE_HEIGHT };
    return readRed(await rasterize({ type: 'image', src: Buffer.from(svg), style }, WIDTH));
  };
  const coverScreen = (svg: string): Promise<Coverage> => {
    const screen = screens.get(svg) ?? cover(svg);
    screens.set(svg, screen);
    return screen;
  };
  const colorOf = (ink: CoverShape['ink']): string =>
    ink === 'first' ? inks.accent : inks.accent2;
  return async (seed) => {
    // The middle of the drawing, in its own proportions.
    const layers = toDrawingLayers(drawCover(seed), (WIDTH * COVER_HEIGHT) / SOCIAL_IMAGE_HEIGHT);
    const [solid, screened, screen] = await Promise.all([
      cover(layers.solid),
      cover(layers.screened),
      coverScreen(layers.screen),
    ]);
    return blendLayers(
      { solid, screened, screen },
      {
        width: WIDTH,
        borderWidth: BORDER_WIDTH,
        colors: {
          border: inks.ink,
          ground: inks.mark,
          solid: colorOf(layers.inks.solid),
          screened: colorOf(layers.inks.screened),
        },
      },
    );
  };
}

/** White on black is the same in red as in green and blue. */
function readRed(pixels: Uint8Array): Coverage {
  const red = new Uint8Array(pixels.length / 4);
  for (let pixel = 0; pixel < red.length; pixel++) red[pixel] = pixels[pixel * 4] ?? 0;
  return red;
}
