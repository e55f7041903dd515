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
  /**
   * Drops what was made from other pictures than these, also from the cache: the pictures of what was withdrawn while the site
   * is being written.
   *
   * @param sources - Absolute paths of the pictures that may be shown.
   */
  retain(sources: ReadonlySet<string>): Promise<void>;
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
  /** The names of what is in the cache, by the picture and the way in which it is shown. */
  const madeFrom = new Map<string, readonly string[]>();
  /** The pictures that may be shown, once {@link PictureStore.retain} has named them. */
  let allowed: ReadonlySet<string> | undefined;
  const drop = async (names: readonly string[]): Promise<void> => {
    if (names.length === 0) return;
    const kept = new Set([...madeFrom.values()].flat());
    for (const name of names.filter((each) => !kept.has(each))) {
      files.delete(name);
      await cache.remove(name);
    }
  };
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
    const source = `${file}\0${photographs}`;
    const former = madeFrom.get(source) ?? [];
    madeFrom.set(source, [`${key}.json`, ...picture.files.map(({ name }) => name)]);
    await drop(former); // of the same picture before somebody changed it
    for (const [index, { name }] of picture.files.entries())
      files.set(
        name,
        await cache.keep(name, async () => {
          const { bytes: made } = (await encoded()).files[index] ?? {};
          if (!made) throw new Error(`The picture ${name} has fewer files than it had.`);
          return made;
        }),
      );
    if (allowed && !allowed.has(file)) await retain(allowed); // withdrawn while it was encoded
    return picture;
  };
  const retain = async (publicSources: ReadonlySet<string>): Promise<void> => {
    allowed = publicSources;
    const withdrawn = [...madeFrom].filter(([source]) => !publicSources.has(toFile(source)));
    for (const [source] of withdrawn) {
      madeFrom.delete(source);
      sources.delete(toFile(source));
    }
    await drop(withdrawn.flatMap(([, names]) => names));
  };
  return { files, sources, encode, retain };
}

/** The picture in a key of what was made from pictures. */
function toFile(source: string): string {
  const [file = ''] = source.split('\0', 1);
  return file;
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
