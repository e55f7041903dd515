import { Renderer } from '@takumi-rs/core';
import { expect, it } from 'vitest';
import { readInks } from '../inks/read-inks.ts';
import { COVER_HEIGHT, drawCover } from '../pictures/cover-drawing.ts';
import { coverToSvg } from '../pictures/cover-svg.ts';
import { createDrawing, type Rasterize } from './create-drawing.ts';
import { toBytes, toColor } from './indexed-column.ts';
import { BORDER_WIDTH, DRAWING_WIDTH, SOCIAL_IMAGE_HEIGHT } from './social-image.ts';

const WIDTH = DRAWING_WIDTH - BORDER_WIDTH;
const { inks } = readInks([]);
const renderer = new Renderer();
const rasterize: Rasterize = (node, width) =>
  renderer.render(node, { width, height: SOCIAL_IMAGE_HEIGHT, format: 'raw' });

/** The same drawing in one piece, as covers are drawn. */
function rasterizeWhole(seed: string): Promise<Uint8Array> {
  const shownWidth = (WIDTH * COVER_HEIGHT) / SOCIAL_IMAGE_HEIGHT;
  const svg = coverToSvg(drawCover(seed), { first: inks.accent, second: inks.accent2 }, shownWidth);
  const style = { width: WIDTH, height: SOCIAL_IMAGE_HEIGHT };
  return rasterize(
    {
      type: 'container',
      style: { ...style, display: 'flex', backgroundColor: inks.mark },
      children: [{ type: 'image', src: Buffer.from(svg), style }],
    },
    WIDTH,
  );
}

it.each(['redes-que-cuidan', 'cuidar-la-memoria', 'taller-de-fanzine', 'radio-de-ejemplo'])(
  'puts together of layers what %s is drawn as in one piece',
  async (seed) => {
    const { indexes, palette, width } = await createDrawing(rasterize, inks)(seed);
    const whole = await rasterizeWhole(seed);
    const colorAt = (pixel: number) => toBytes(palette[indexes[pixel] ?? 0] ?? 0);
    expect(colorAt(0)).toEqual(toBytes(toColor(inks.ink)));
    let differing = 0;
    for (let pixel = 0; pixel < WIDTH * SOCIAL_IMAGE_HEIGHT; pixel++) {
      const [row, column] = [Math.floor(pixel / WIDTH), pixel % WIDTH];
      const drawn = colorAt(row * width + BORDER_WIDTH + column);
      const isNear = drawn.every(
        (value, index) => Math.abs(value - (whole[pixel * 4 + index] ?? 0)) < 40,
      );
      if (!isNear) differing++;
    }
    expect(differing / (WIDTH * SOCIAL_IMAGE_HEIGHT)).toBeLessThan(0.01);
  },
);
