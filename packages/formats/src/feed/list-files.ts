import type { DownloadFile } from '@comunal/schemas';
import { getText } from '../localized-text.ts';
import { getPictureType } from '../picture-type.ts';
import type { FeedEntry, FeedOptions } from './feed-options.ts';

/** A file that goes with an item. */
export interface FeedFile {
  /** Where it stands in the entry, as in `files.0`. */
  readonly field: string;
  readonly url: string;
  readonly mediaType: string;
  /** Absent where it is not known. */
  readonly bytes?: number;
  readonly title?: string;
}

/** Lists the files that go with an entry: sound and video, works to download. Their addresses are those of `fileUrl`. */
export function listFiles(entry: FeedEntry, options: FeedOptions): FeedFile[] {
  if (entry.type === 'publication')
    return (entry.editions ?? []).flatMap(({ state, files = [] }, index) =>
      state === 'published' ? listOwnFiles(entry, files, `editions.${index}.files`, options) : [],
    );
  if (entry.type !== 'recording') return [];
  const { files = [], copies = [] } = entry;
  const copied = copies.map(
    ({ file }, index) => file && { field: `copies.${index}.file`, ...file },
  );
  return [
    ...listOwnFiles(entry, files, 'files', options),
    ...copied.filter((file) => file !== undefined).map(toFeedFile),
  ];
}

/** Returns the picture of an entry, when `fileUrl` knows its address and its format is known. */
export function findPicture(entry: FeedEntry, { fileUrl }: FeedOptions): FeedFile | undefined {
  const field = pictureFields[entry.type];
  const picture = getPicture(entry);
  const mediaType = picture && getPictureType(picture.path);
  const url = picture && fileUrl?.(entry.type, picture.path);
  return url === undefined || mediaType === undefined ? undefined : { field, url, mediaType };
}

const pictureFields = {
  article: 'picture',
  event: 'picture',
  publication: 'cover',
  recording: 'poster',
} as const;

function getPicture(entry: FeedEntry): { readonly path: string } | undefined {
  if (entry.type === 'recording') return entry.poster;
  return entry.type === 'publication' ? entry.cover : entry.picture;
}

function listOwnFiles(
  { type }: FeedEntry,
  files: readonly DownloadFile[],
  field: string,
  { fileUrl, locale }: FeedOptions,
): FeedFile[] {
  return files.flatMap(({ path, mediaType, bytes, label }, index) => {
    const url = fileUrl?.(type, path);
    if (url === undefined) return [];
    const title = getText(label, locale);
    return [toFeedFile({ field: `${field}.${index}`, url, mediaType, bytes, title })];
  });
}

/** Leaves out what is not known. */
function toFeedFile({
  field,
  url,
  mediaType,
  bytes,
  title,
}: {
  readonly [Name in keyof FeedFile]: FeedFile[Name] | undefined;
} & Pick<FeedFile, 'field' | 'url' | 'mediaType'>): FeedFile {
  return {
    field,
    url,
    mediaType,
    ...(bytes !== undefined && { bytes }),
    ...(title !== undefined && { title }),
  };
}
