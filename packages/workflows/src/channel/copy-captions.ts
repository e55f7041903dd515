import type { ArchiveItem, UploadPermit } from '@comunal/archive';
import { createBlobSource, isPeerTubeError, type Caption } from '@comunal/peertube';
import { StepError } from '../engine/step-error.ts';
import type { CopyTools } from './copy-tools.ts';
import { downloadCaptions } from '../media/download-captions.ts';
import { goneCodes } from './gone-codes.ts';
import type { ListedVideo } from './list-channel.ts';

/** What {@link copyCaptions} takes. */
export interface CaptionCopy {
  readonly video: ListedVideo;
  /** The item as it is; undefined for one that was created just now, which has none. */
  readonly item: ArchiveItem | undefined;
  readonly permit: UploadPermit;
  readonly signal: AbortSignal;
}

/**
 * Sends the captions of a video that its item lacks, or that were changed since. Those that a machine wrote and nobody has
 * reviewed stay where they are, since nothing can be taken back from the Archive.
 * @returns How many were sent.
 */
export async function copyCaptions(
  tools: CopyTools,
  { video, item, permit, signal }: CaptionCopy,
): Promise<number> {
  const { baseUrl, fetch, cap } = tools;
  const captions = await listCaptions(tools, video, signal);
  const unreviewed = listUnreviewed(permit);
  let sent = 0;
  for (const caption of captions) {
    if (unreviewed.has(caption.language)) continue;
    const name = `${permit.recording.slug}.${caption.language}.vtt`;
    const listed = item?.files.find((file) => file.name === name);
    if (listed && !isNewer(caption, listed.fields['mtime'])) continue;
    const bytes = await downloadCaptions(caption, { baseUrl, fetch, signal });
    await cap.takeDownload(bytes.length, signal);
    if (
      !/^\uFEFF?WEBVTT/.test(
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 12)),
      )
    )
      throw new StepError('no-captions');
    await tools.assertLease();
    const { isNew } = await tools.archive.upload(
      permit.identifier,
      createBlobSource(new Blob([bytes], { type: 'text/vtt' }), name),
      { permit, overwrite: true, derive: false, verifyForMs: 0, signal },
    );
    if (isNew) sent += 1;
  }
  return sent;
}

/** The languages in which the entry has captions that nobody has reviewed, though the video may show them. */
function listUnreviewed({ recording: { captions = [] } }: UploadPermit): ReadonlySet<string> {
  const drafts = captions.filter(
    ({ progress: { state } }) => state === 'machine' || state === 'draft',
  );
  return new Set(drafts.map(({ language }) => language));
}

/** Lists the captions that people wrote; none for a video that is there no more. */
async function listCaptions(
  { peertube }: CopyTools,
  { uuid }: ListedVideo,
  signal: AbortSignal,
): Promise<readonly Caption[]> {
  try {
    const captions = await peertube.captions.list(uuid, { signal });
    return captions.filter(({ automaticallyGenerated }) => automaticallyGenerated !== true);
  } catch (thrown) {
    if (isPeerTubeError(thrown) && goneCodes.has(thrown.code)) return [];
    throw thrown;
  }
}

/** Whether captions were changed after their copy was made; copies are never sent again where the server does not say when. */
function isNewer({ updatedAt }: Caption, copied: string | readonly string[] | undefined): boolean {
  const seconds = Number(copied);
  return updatedAt !== undefined && Number.isFinite(seconds)
    ? Date.parse(updatedAt) > seconds * 1000
    : false;
}
