import type { ContentType, PublicByType } from '@comunal/schemas';
import { config } from 'virtual:comunal/config';
import type { EncodedPicture, PictureFile } from '../pictures/encoded-picture.ts';
import { assetAddress } from './asset-address.ts';
import { assetPath } from './asset-path.ts';
import { getProject } from './project.ts';
import { withBase } from './with-base.ts';

/** A picture as an entry has it for visitors. */
export type PublicPicture = NonNullable<PublicByType['event']['picture']>;

/** A picture with addresses, as an `<img>` and the `<source>`s before it take it. */
export interface PictureSources {
  readonly src: string;
  readonly srcset: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly kind: EncodedPicture['kind'];
  /** The bytes of the file at `src`; known where pictures can be held back. */
  readonly bytes: number | undefined;
  readonly sources: readonly {
    readonly srcset: string;
    readonly type: string;
    readonly media?: string;
  }[];
}

/**
 * Encodes a picture of an entry, once a build, and returns where its files are found.
 *
 * @param keepsColor - Whether it is shown in its colours also where photographs are dithered, as covers and logos are.
 */
export async function pictureSources(
  type: ContentType,
  { path }: PublicPicture,
  keepsColor = false,
): Promise<PictureSources | undefined> {
  const project = getProject(config.contentDir);
  const picture = await project.encodePicture(assetPath(type, path), keepsColor);
  if (!picture) return undefined;
  const { kind, width, height, files } = picture;
  const readBytes = (name: string): Promise<number | undefined> =>
    config.lowBandwidth ? project.pictureBytes(name) : Promise.resolve(undefined);
  if (kind === 'vector')
    return {
      src: assetAddress(type, path),
      srcset: undefined,
      width,
      height,
      kind,
      bytes: await readBytes(assetPath(type, path)),
      sources: [],
    };
  const webp = files.filter(({ format, scheme }) => format === 'webp' && scheme !== 'dark');
  const fallback = webp.find((file) => file.width >= 800) ?? webp.at(-1);
  if (!fallback) return undefined;
  const dark = files.filter(({ scheme }) => scheme === 'dark');
  const avif = files.filter(({ format }) => format === 'avif');
  return {
    src: fileAddress(fallback),
    srcset: webp.length > 1 ? toSrcset(webp) : undefined,
    width,
    height,
    kind,
    bytes: await readBytes(fallback.name),
    sources: [
      ...(dark.length > 0
        ? [
            {
              srcset: toSrcset(dark),
              type: 'image/webp',
              media: '(prefers-color-scheme: dark)',
            },
          ]
        : []),
      ...(avif.length > 0 ? [{ srcset: toSrcset(avif), type: 'image/avif' }] : []),
    ],
  };
}

function toSrcset(files: readonly PictureFile[]): string {
  if (files.length === 1) return files.map(fileAddress).join();
  return files.map((file) => `${fileAddress(file)} ${file.width}w`).join(', ');
}

function fileAddress({ name }: PictureFile): string {
  return withBase(`${config.assetsDir}/${encodeURIComponent(name)}`);
}
