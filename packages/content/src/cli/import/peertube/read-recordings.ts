import type { SiteDraft } from '@comunal/formats/import';
import type { Video } from '@comunal/peertube';
import type { RecordedFile } from '../import-record.ts';
import { runAtOnce } from '../run-at-once.ts';
import { createFileFetcher, fetchVideoFiles, type RefusedFile } from './fetch-files.ts';
import type { ChannelReading } from './channel-reading.ts';
import { readVideo } from './read-channel.ts';
import { toRecordingFields } from './recording-fields.ts';

/** So many videos are read at the same time: a server allows 50 requests in ten seconds. */
const maxAtOnce = 4;

/** A video that becomes a recording. */
export interface PlannedVideo {
  readonly video: Video;
  readonly slug: string;
  /** What it is of, as in `series/charlas`. */
  readonly of: string;
}

/** Videos as drafts of recordings, in their order. */
export interface ReadRecordings {
  readonly recordings: readonly SiteDraft[];
  /** The UUIDs of videos that could not be read this time. */
  readonly unread: string[];
  readonly refused: RefusedFile[];
}

/**
 * Reads videos as drafts of recordings, with their files.
 *
 * @param known - Finds the files that earlier imports have copied beside an entry.
 */
export async function readRecordings(
  planned: readonly PlannedVideo[],
  { peertube, baseUrl, opened, remote, signal, onProgress }: ChannelReading,
  known: (type: 'recording', guid: string) => readonly RecordedFile[] | undefined,
): Promise<ReadRecordings> {
  const unread: string[] = [];
  const refused: RefusedFile[] = [];
  const drafts = new Map<string, SiteDraft>();
  let done = 0;
  const read = async ({ video, slug, of }: PlannedVideo): Promise<void> => {
    signal.throwIfAborted();
    const { uuid: guid } = video;
    const page = await readVideo(peertube, video, signal);
    if (page === 'unread') unread.push(guid);
    else if (page !== 'gone') {
      const { languages } = opened;
      const texts = toRecordingFields(page, { of, baseUrl, languages });
      const fetcher = createFileFetcher(slug, remote, known('recording', guid));
      const media = await fetchVideoFiles(page, texts.title, fetcher);
      const { files, refused: refusedFiles } = fetcher.result();
      refused.push(...refusedFiles);
      const fields = { ...texts, ...media };
      drafts.set(guid, { type: 'recording', guid, slug, fields, files });
    }
    onProgress((done += 1), planned.length);
  };
  await runAtOnce(planned, read, maxAtOnce);
  return {
    recordings: planned.flatMap(({ video }) => drafts.get(video.uuid) ?? []),
    unread,
    refused,
  };
}
