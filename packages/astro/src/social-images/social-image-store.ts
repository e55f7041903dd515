import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Node, Renderer } from '@takumi-rs/core';
import pLimit from 'p-limit';
import type { Inks } from '../inks/read-inks.ts';
import { hashOf, type FileCache } from '../pictures/file-cache.ts';
import { encodeIndexedPng, type Column } from './encode-indexed-png.ts';
import {
  DRAWING_WIDTH,
  layOutDrawing,
  layOutWords,
  SOCIAL_IMAGE_HEIGHT,
  TITLE_FONT,
  WORDS_WIDTH,
  type SocialImageContent,
} from './social-image.ts';

/** Counts up whenever the code here makes another image of the same words. */
const REVISION = 3;

/** Each takes 1.2 MB. */
const KEPT_DRAWINGS = 8;

/** The images that sites show where somebody shares the address of a page. */
export interface SocialImageStore {
  /** Names the file of an image, which is drawn in the background, once for the same words. */
  draw(image: SocialImageContent): string;
  /** Forgets the images that were asked for so far, whose words may have been withdrawn. */
  forget(): void;
  /** The files of the images that were asked for so far: where each is once it is drawn, by its name. */
  readonly files: ReadonlyMap<string, Promise<string>>;
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
  const files = new Map<string, Promise<string>>();
  // Pages wait for no image: while they are written on one core, images are drawn on the others.
  const limit = pLimit(availableParallelism());
  let renderer: Promise<Renderer> | undefined;
  const rasterize = async (node: Node, width: number): Promise<Column> => {
    const size = { width, height: SOCIAL_IMAGE_HEIGHT };
    const takumi = await (renderer ??= createRenderer(fontFiles));
    return { width, pixels: await takumi.render(node, { ...size, format: 'raw' }) };
  };
  const draw = keepLatest((seed) => rasterize(layOutDrawing(seed, inks), DRAWING_WIDTH));
  const render = async (image: SocialImageContent): Promise<Uint8Array> => {
    const words = await rasterize(layOutWords(image, inks), WORDS_WIDTH);
    const columns = [words, await draw(image.seed)];
    return encodeIndexedPng(columns, SOCIAL_IMAGE_HEIGHT, Object.values(inks));
  };
  return {
    files,
    forget: () => files.clear(),
    draw: (image) => {
      const name = `share.${hashOf(JSON.stringify([REVISION, image, inks]))}.png`;
      if (files.has(name)) return name;
      const file = limit(() => cache.keep(name, () => render(image)));
      file.catch(() => undefined); // whoever asks for the file is told
      files.set(name, file);
      return name;
    },
  };
}

/** Draws once what several images in a row have in common, as those of one page in all languages. */
function keepLatest(draw: (seed: string) => Promise<Column>): (seed: string) => Promise<Column> {
  const latest = new Map<string, Promise<Column>>();
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
