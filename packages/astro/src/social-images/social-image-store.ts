import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Inks } from '../inks/read-inks.ts';
import { hashOf, type FileCache } from '../pictures/file-cache.ts';
import type { SocialImageContent } from './social-image.ts';
import type { drawSocialImage, SocialImageTask } from './social-image-worker.ts';

/** Counts up whenever the code here makes another image of the same words. */
const REVISION = 4;

/** More would fill the memory without drawing faster than pages are written. */
const MOST_THREADS = 4;

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
  let pool: Tinypool | undefined;
  const style = { inks, fontFiles };
  const render = (image: SocialImageContent): Promise<Uint8Array> => {
    const task: SocialImageTask = { style, image };
    return (pool ??= createPool()).run(task) as ReturnType<typeof drawSocialImage>;
  };
  return {
    files,
    forget: () => files.clear(),
    draw: (image) => {
      const name = `share.${hashOf(JSON.stringify([REVISION, image, inks]))}.png`;
      if (files.has(name)) return name;
      const file = cache.keep(name, () => render(image));
      file.catch(() => undefined); // whoever asks for the file is told
      files.set(name, file);
      return name;
    },
  };
}

/** Pages wait for no image: while they are written on one core, images are drawn on the others. */
function createPool(): Tinypool {
  // The built package has it beside the bundle, the sources as TypeScript.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new Tinypool({
    filename: fileURLToPath(new URL(`./social-image-worker.${extension}`, import.meta.url)),
    name: 'drawSocialImage',
    runtime: 'worker_threads',
    minThreads: 0,
    maxThreads: Math.min(Math.max(availableParallelism() - 1, 1), MOST_THREADS),
    // One image is compressed while the next one is drawn.
    concurrentTasksPerWorker: 2,
    idleTimeout: 1000,
  });
}
