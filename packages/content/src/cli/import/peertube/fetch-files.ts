import type { DraftFile } from '@comunal/formats/import';
import type { VideoDetails } from '@comunal/peertube';
import { localeSchema } from '@comunal/schemas';
import * as z from 'zod/mini';
import type { RecordedFile } from '../import-record.ts';
import type { RemoteFile, RemoteFiles, RemoteRefusal } from '../server/remote-files.ts';
import type { ChannelVideo } from './channel.ts';

/** A file of a video that was not copied. */
export interface RefusedFile {
  /** The path that it would have, without its extension. */
  readonly stem: string;
  readonly refusal: RemoteRefusal;
}

/** The files beside an entry, and those that could not be copied. */
export interface FetchedFiles {
  readonly files: readonly DraftFile[];
  readonly refused: readonly RefusedFile[];
}

/** Where servers before PeerTube 8.1 have pictures. */
type PicturePaths = Partial<Pick<VideoDetails, 'previewPath' | 'thumbnailPath'>>;

/** PeerTube 8.1 lists the pictures of a video by their sizes. */
const picturesSchema = z.object({
  thumbnails: z.array(z.object({ width: z.nullish(z.number()), fileUrl: z.string() })),
});

/** Creates a function that fetches files beside an entry, of which it remembers which came and which did not. */
export function createFileFetcher(
  slug: string,
  remote: RemoteFiles,
  known: readonly RecordedFile[] = [],
) {
  const files: DraftFile[] = [];
  const refused: RefusedFile[] = [];
  /** Returns the path of the file; that of an earlier import where it does not come this time. */
  const fetchOne = async (
    name: string,
    file: Omit<RemoteFile, 'stem'>,
  ): Promise<string | undefined> => {
    const stem = `${slug}/${name}`;
    const result = await remote.fetch({ ...file, stem }, known);
    if (typeof result !== 'string') {
      files.push(result);
      return result.path;
    }
    refused.push({ stem, refusal: result });
    const earlier = known.find(({ path }) => `/${path}`.includes(`/${stem}.`));
    return earlier && earlier.path.slice(earlier.path.lastIndexOf(stem));
  };
  return { fetch: fetchOne, result: (): FetchedFiles => ({ files, refused }) };
}

/** Fetches the picture and the captions of a video, and returns the fields that name them. */
export async function fetchVideoFiles(
  { details, captions }: ChannelVideo,
  title: Readonly<Record<string, string>>,
  fetcher: ReturnType<typeof createFileFetcher>,
) {
  const picture = findPicture(details);
  const poster = picture && (await fetcher.fetch('poster', { address: picture, kind: 'picture' }));
  const fields = [];
  const byLanguage = new Map(captions.map((caption) => [caption.language, caption]));
  for (const { language, automaticallyGenerated, ...caption } of byLanguage.values()) {
    // It becomes the name of a file, and a server may say anything.
    if (!localeSchema.safeParse(language).success) continue;
    const address = caption.captionPath ?? caption.fileUrl ?? '';
    const version = `${address} ${caption.updatedAt ?? ''}`.trim();
    const path = await fetcher.fetch(language, { address, version, kind: 'captions' });
    const state = automaticallyGenerated ? 'machine' : 'published';
    if (path !== undefined) fields.push({ language, progress: { state }, path });
  }
  return {
    ...(poster !== undefined && { poster: { path: poster, alt: { ...title } } }),
    ...(fields.length > 0 && { captions: fields }),
  };
}

/** The address of the largest picture of a video or a playlist. */
export function findPicture(item: PicturePaths): string | undefined {
  const listed = picturesSchema.safeParse(item).data?.thumbnails ?? [];
  const [largest] = listed.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0));
  return item.previewPath ?? item.thumbnailPath ?? largest?.fileUrl;
}
