import type { ArchiveItem, UploadPermit } from '@comunal/archive';
import { createBlobSource, isPeerTubeError, type Caption } from '@comunal/peertube';
import { StepError } from '../engine/step-error.ts';
import type { CopyTools } from './copy-video.ts';
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

/** The largest file of captions that PeerTube takes: 20 MiB. */
const maxBytes = 20_971_520;

/**
 * Sends the captions of a video that its item lacks, or that were changed since. Those that a machine wrote and nobody has
 * reviewed stay where they are, since nothing can be taken back from the Archive.
 * @returns How many were sent.
 */
export async function copyCaptions(
  tools: CopyTools,
  { video, item, permit, signal }: CaptionCopy,
): Promise<number> {
  const captions = await listCaptions(tools, video, signal);
  let sent = 0;
  for (const caption of captions) {
    const name = `${permit.recording.slug}.${caption.language}.vtt`;
    const listed = item?.files.find((file) => file.name === name);
    if (listed && !isNewer(caption, listed.fields['mtime'])) continue;
    const text = await downloadCaptions(tools, caption, signal);
    await tools.assertLease();
    const { isNew } = await tools.archive.upload(
      permit.identifier,
      createBlobSource(new Blob([text], { type: 'text/vtt' }), name),
      { permit, overwrite: true, derive: false, verifyForMs: 0, signal },
    );
    if (isNew) sent += 1;
  }
  return sent;
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

async function downloadCaptions(
  { baseUrl, fetch, cap }: CopyTools,
  { fileUrl, captionPath }: Caption,
  signal: AbortSignal,
): Promise<string> {
  const path = captionPath ?? fileUrl ?? '';
  if (!URL.canParse(path, baseUrl)) throw new StepError('no-captions');
  const response = await fetch(new URL(path, baseUrl), { signal, redirect: 'error' }).catch(() => {
    signal.throwIfAborted();
    throw new StepError('network', { isTransient: true });
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new StepError('no-captions', {
      isTransient: response.status >= 500 || response.status === 429,
      values: { status: response.status },
    });
  }
  const length = Number(response.headers.get('content-length') ?? 0);
  if (length > maxBytes) {
    await response.body?.cancel();
    throw new StepError('no-captions');
  }
  const text = await response.text();
  await cap.takeDownload(text.length, signal);
  if (!/^\uFEFF?WEBVTT/.test(text)) throw new StepError('no-captions');
  return text;
}
