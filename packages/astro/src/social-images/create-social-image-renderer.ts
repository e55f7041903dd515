import { readFile } from 'node:fs/promises';
import type { Renderer } from '@takumi-rs/core';
import type { Inks } from '../inks/read-inks.ts';
import { DRAWING_COLORS } from './blend-layers.ts';
import { createDrawing, type Rasterize } from './create-drawing.ts';
import { encodeIndexedPng } from './encode-indexed-png.ts';
import { indexColors } from './index-colors.ts';
import type { IndexedColumn } from './indexed-column.ts';
import {
  layOutWords,
  SOCIAL_IMAGE_HEIGHT,
  TITLE_FONT,
  WORDS_WIDTH,
  type SocialImageContent,
} from './social-image.ts';

/** Each takes 0.3 MB. */
const KEPT_DRAWINGS = 8;
/** How many colours a palette of PNG may hold. */
const PALETTE_COLORS = 256;

/** What all images of a site have in common. */
export interface SocialImageStyle {
  readonly inks: Inks;
  /** Absolute paths of the typeface of titles, in as many files as it has parts. */
  readonly fontFiles: readonly string[];
}

/** Returns what draws an image as the bytes of a PNG. */
export function createSocialImageRenderer({
  inks,
  fontFiles,
}: SocialImageStyle): (image: SocialImageContent) => Promise<Uint8Array> {
  let renderer: Promise<Renderer> | undefined;
  const rasterize: Rasterize = async (node, width) => {
    const takumi = await (renderer ??= createRenderer(fontFiles));
    return takumi.render(node, { width, height: SOCIAL_IMAGE_HEIGHT, format: 'raw' });
  };
  const draw = keepLatest(createDrawing(rasterize, inks));
  return async (image) => {
    const words = indexColors(await rasterize(layOutWords(image, inks), WORDS_WIDTH), {
      width: WORDS_WIDTH,
      inks: Object.values(inks),
      firstIndex: DRAWING_COLORS,
      mostColors: PALETTE_COLORS - DRAWING_COLORS,
    });
    const drawing = await draw(image.seed);
    const palette = [...drawing.palette, ...words.palette];
    return encodeIndexedPng([words, drawing], palette, SOCIAL_IMAGE_HEIGHT);
  };
}

/** Draws once what several images in a row have in common, as those of one page in all languages. */
function keepLatest(
  draw: (seed: string) => Promise<IndexedColumn>,
): (seed: string) => Promise<IndexedColumn> {
  const latest = new Map<string, Promise<IndexedColumn>>();
  return (seed) => {
    const drawing = latest.get(seed) ?? draw(seed);
    latest.set(seed, drawing);
    const [oldest] = latest.keys();
    if (latest.size > KEPT_DRAWINGS && oldest !== undefined) latest.delete(oldest);
    return drawing;
  };
}

/** Creates the renderer when the first image is not in the cache, so that a system it does not run on can do without. */
async function createRenderer(fontFiles: readonly string[]): Promise<Renderer> {
  const { Renderer } = await import('@takumi-rs/core').catch((cause: unknown) => {
    throw new Error(
      'Images of shared links cannot be drawn on this system. Set «socialImages: false» in comunal().',
      { cause },
    );
  });
  const renderer = new Renderer();
  for (const file of fontFiles)
    await renderer.registerFont({ name: TITLE_FONT, weight: 700, data: await readFile(file) });
  return renderer;
}
