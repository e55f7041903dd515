import { readFile } from 'node:fs/promises';
import type { Renderer } from '@takumi-rs/core';
import type { Inks } from '../inks/read-inks.ts';
import { drawCover } from '../pictures/cover-drawing.ts';
import { coverToSvg } from '../pictures/cover-svg.ts';
import { hashOf, type FileCache } from '../pictures/file-cache.ts';
import {
  layOutSocialImage,
  SOCIAL_IMAGE_HEIGHT,
  SOCIAL_IMAGE_WIDTH,
  TITLE_FONT,
  type SocialImageContent,
} from './social-image.ts';

/** Counts up whenever the code here makes another image of the same words. */
const REVISION = 2;

/** The images that sites show where somebody shares the address of a page. */
export interface SocialImageStore {
  /** Draws an image, once for the same words, and returns the name of its file. */
  draw(image: SocialImageContent): Promise<string>;
  /** The files of the images that were drawn so far: where each is, by its name. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Creates a store whose images are kept in a cache, by what is on them.
 *
 * @param fontFiles - Absolute paths of the typeface of titles, in as many files as it has parts.
 */
export function createSocialImageStore(
  cache: FileCache,
  inks: Inks,
  fontFiles: readonly string[],
): SocialImageStore {
  const files = new Map<string, string>();
  let renderer: Promise<Renderer> | undefined;
  const render = async (image: SocialImageContent): Promise<Uint8Array> => {
    const drawing = `${image.seed}.svg`;
    const svg = coverToSvg(drawCover(image.seed), { first: inks.accent, second: inks.accent2 });
    return (await (renderer ??= createRenderer(fontFiles))).render(
      layOutSocialImage(image, inks, drawing),
      {
        width: SOCIAL_IMAGE_WIDTH,
        height: SOCIAL_IMAGE_HEIGHT,
        format: 'png',
        images: [{ src: drawing, data: Buffer.from(svg) }],
      },
    );
  };
  return {
    files,
    draw: async (image) => {
      const name = `share.${hashOf(JSON.stringify([REVISION, image, inks]))}.png`;
      files.set(name, await cache.keep(name, () => render(image)));
      return name;
    },
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
