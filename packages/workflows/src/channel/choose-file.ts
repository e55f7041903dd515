import type { VideoDetails, VideoFile } from '@comunal/peertube';

/** The file of a video that is copied. */
export interface ChosenFile {
  readonly url: string;
  /** In bytes. */
  readonly size: number;
  /** Such as `mp4`. */
  readonly extension: string;
}

/** Chooses the largest file that has picture and sound in one; undefined for a video that has none. */
export function chooseFile({ files, streamingPlaylists }: VideoDetails): ChosenFile | undefined {
  const whole = [files, ...streamingPlaylists.map((playlist) => playlist.files)].flatMap((list) =>
    list
      .flatMap(toChosen)
      .toSorted((a, b) => b.size - a.size)
      .slice(0, 1),
  );
  // A file of its own plays everywhere; that of a playlist is fragmented.
  return whole[0];
}

function toChosen({ fileUrl, fileDownloadUrl, size, hasVideo, hasAudio }: VideoFile): ChosenFile[] {
  const url = fileUrl ?? fileDownloadUrl ?? '';
  if (hasVideo === false || hasAudio === false || size <= 0 || !URL.canParse(url)) return [];
  const extension = /\.([a-z0-9]{2,4})$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? 'mp4';
  return [{ url, size, extension }];
}
