import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import sharp from 'sharp';
import { encodePicture, type EncodeOptions } from './encode-picture.ts';
import type { EncodedPicture, Encoding } from './encoded-picture.ts';
import { hashOf, type FileCache } from './file-cache.ts';

/** Counts up whenever the code here makes other files of the same picture. */
const REVISION = 1;

/** The pictures that the pages of a site show. */
export interface PictureStore {
  /**
   * Encodes a picture, once.
   *
   * @param file - Its absolute path.
   * @param photographs - How it is shown when it is a photograph.
   * @throws Error that names the file when it is no picture; that of the system when it cannot be read or kept.
   */
  encode(file: string, photographs: EncodeOptions['photographs']): Promise<EncodedPicture>;
  /** The pictures that were encoded so far, by their absolute paths. */
  readonly sources: ReadonlySet<string>;
  /** The files of the pictures that were encoded so far: where each is, by its name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Creates a store whose files are kept in a cache, by the content of the pictures. */
export function createPictureStore(
  cache: FileCache,
  options: Omit<EncodeOptions, 'photographs'>,
): PictureStore {
  const files = new Map<string, string>();
  const sources = new Set<string>();
  const encode = async (
    file: string,
    photographs: EncodeOptions['photographs'],
  ): Promise<EncodedPicture> => {
    const bytes = await readFile(file);
    sources.add(file);
    const settings = { ...options, photographs };
    const key = hashOf(bytes, JSON.stringify([REVISION, settings, sharp.versions]));
    const stem = `${shorten(basename(file, extname(file)))}.${key}`;
    let encoding: Promise<Encoding> | undefined;
    const encoded = (): Promise<Encoding> =>
      (encoding ??= encodePicture(bytes, settings).catch((cause: unknown) => {
        throw new Error(`${basename(file)} cannot be shown as a picture. Save it as JPEG or PNG.`, {
          cause,
        });
      }));
    const description = await cache.keep(`${key}.json`, async () =>
      Buffer.from(JSON.stringify(describe(await encoded(), stem))),
    );
    const picture = JSON.parse(await readFile(description, 'utf8')) as EncodedPicture; // as it was described
    for (const [index, { name }] of picture.files.entries())
      files.set(
        name,
        await cache.keep(name, async () => {
          const { bytes: made } = (await encoded()).files[index] ?? {};
          if (!made) throw new Error(`The picture ${name} has fewer files than it had.`);
          return made;
        }),
      );
    return picture;
  };
  return { files, sources, encode };
}

/** A file system takes names of 255 bytes: a letter may be four of them, and what follows here is some seventy. */
function shorten(name: string): string {
  return [...name].slice(0, 40).join('');
}

/** What pages have to know of an encoding, with a name for each of its files. */
function describe({ files, ...picture }: Encoding, stem: string): EncodedPicture {
  return {
    ...picture,
    files: files.map(({ bytes: _, ...file }) => ({
      ...file,
      name: [stem, file.width, file.scheme].filter(Boolean).join('-') + `.${file.format}`,
    })),
  };
}
