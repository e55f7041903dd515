import { permitUpload, type ArchiveItem } from '@comunal/archive';
import { openFile, type ArchiveUploadState } from '@comunal/archive/node';
import { watchUrl, isPeerTubeError, type VideoDetails } from '@comunal/peertube';
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { itemMetadata } from '../mirror/item-metadata.ts';
import { findIdentifier, planChanges } from '../mirror/mirror-plan.ts';
import { chooseFile, type ChosenFile } from './choose-file.ts';
import { copyCaptions } from './copy-captions.ts';
import type { CopyTools } from './copy-tools.ts';
import { downloadVideo } from './download-video.ts';
import { goneCodes } from './gone-codes.ts';
import { hasVideo } from './has-video.ts';
import type { ListedVideo } from './list-channel.ts';
import type { LeftOutReason } from './outcome.ts';
import type { LeftOut, Released } from './release-check.ts';

/** What became of one video. */
export type VideoOutcome =
  | {
      readonly kind: 'copied';
      readonly identifier: string;
      readonly slug: string;
      readonly bytes: number;
      /** Whether the Archive lists the file with its checksum already. */
      readonly isListed: boolean;
    }
  | { readonly kind: 'present' | 'updated'; readonly identifier: string; readonly slug: string }
  | { readonly kind: 'left-out'; readonly reason: LeftOutReason; readonly from?: string };

/** What copying one video is given. */
export interface CopyRequest {
  readonly video: ListedVideo;
  /** When the video is first looked at, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly signal: AbortSignal;
  /** The state of an upload that was interrupted. */
  readonly state: ArchiveUploadState | undefined;
  readonly onState: (state: ArchiveUploadState) => Promise<void>;
  readonly onSent?: ((bytes: number) => void) | undefined;
}

/** How long to wait for the Archive to list a file, in milliseconds: it may take hours, and the next mirroring looks again. */
const verifyForMs = 10_000;
/** A download that took longer, in milliseconds, is followed by another look at the video. */
const lookAgainMs = 60_000;

/**
 * Brings the item of one video in line: sends what is missing, and nothing that is there. Whether it may be copied is asked of
 * the content before anybody is contacted, and once more when the file is about to be sent.
 */
export async function copyVideo(tools: CopyTools, request: CopyRequest): Promise<VideoOutcome> {
  const { video, signal } = request;
  const released = await tools.release.check(video);
  if ('reason' in released) return leaveOut(released);
  const identifier = findIdentifier(released.recording, { prefix: tools.prefix });
  if (identifier === undefined) return { kind: 'left-out', reason: 'no-entry' };
  const item = await tools.archive.items.find(identifier, { signal });
  if (item?.isDark) return { kind: 'left-out', reason: 'dark' };
  if (item && hasVideo(item)) return updateItem(tools, request, released, item);
  const details = await readDetails(tools, video, signal);
  const reason = typeof details === 'string' ? details : refuse(details);
  if (typeof details === 'string' || reason) return { kind: 'left-out', reason: reason ?? 'gone' };
  const file = chooseFile(details);
  if (!file) return { kind: 'left-out', reason: 'no-file' };
  return sendVideo(tools, request, released, identifier, file, item);
}

function leaveOut({ reason, from }: LeftOut): VideoOutcome {
  return { kind: 'left-out', reason, ...(from !== undefined && { from }) };
}

/** Reads a video without a log-in; where that is refused it was deleted, or is public no more. */
async function readDetails(
  { peertube }: CopyTools,
  { uuid }: ListedVideo,
  signal: AbortSignal,
): Promise<VideoDetails | LeftOutReason> {
  try {
    return await peertube.videos.get(uuid, { signal });
  } catch (thrown) {
    if (isPeerTubeError(thrown) && goneCodes.has(thrown.code)) return 'gone';
    throw thrown;
  }
}

function refuse({ privacy, downloadEnabled }: VideoDetails): LeftOutReason | undefined {
  if (privacy !== 'public') return 'not-public';
  return downloadEnabled ? undefined : 'no-download';
}

async function updateItem(
  tools: CopyTools,
  { video, signal }: CopyRequest,
  { slug, recording, candidate, lookup }: Released,
  item: ArchiveItem,
): Promise<VideoOutcome> {
  const { identifier } = item;
  const { archive, creator } = tools;
  const changes = planChanges(item, itemMetadata(recording, { creator }));
  const fields = Object.fromEntries(
    changes.flatMap((step) => (step.do === 'change' ? [[step.field, step.to] as const] : [])),
  );
  if (changes.length > 0) {
    await tools.assertLease();
    await archive.metadata.update(identifier, { metadata: fields }, { signal });
  }
  const permit = permitUpload(candidate, lookup, permitOptions(tools, identifier));
  const captions = await copyCaptions(tools, { video, item, permit, signal });
  return {
    kind: changes.length > 0 || captions > 0 ? 'updated' : 'present',
    identifier,
    slug,
  };
}

async function sendVideo(
  tools: CopyTools,
  request: CopyRequest,
  before: Released,
  identifier: string,
  file: ChosenFile,
  item: ArchiveItem | undefined,
): Promise<VideoOutcome> {
  const { video, signal, state, onState, onSent } = request;
  const { archive, baseUrl, fetch, cap, release, creator } = tools;
  const path = toWorkPath(tools.workDir, file);
  const space = await tools.disk.reserve(file.size, path);
  try {
    await downloadVideo({ ...file, path, baseUrl, fetch, cap, signal });
    // Minutes to hours may have passed since the first look.
    const released = await release.check(video, before);
    const isLater = tools.now() - request.startedAt > lookAgainMs;
    const gone = isLater ? await findGone(tools, video, signal) : undefined;
    if ('reason' in released || gone) {
      await rm(path, { force: true });
      return 'reason' in released
        ? leaveOut(released)
        : { kind: 'left-out', reason: gone ?? 'gone' };
    }
    const { slug, recording, candidate, lookup } = released;
    const permit = permitUpload(candidate, lookup, permitOptions(tools, identifier));
    const source = watchUrl(baseUrl, video.shortUUID);
    const isSound = soundExtensions.has(file.extension);
    await tools.assertLease();
    const uploaded = await archive.upload(identifier, await openFile(path), {
      permit,
      name: `${slug}.${file.extension}`,
      ...(!item && { item: { metadata: itemMetadata(recording, { creator, source, isSound }) } }),
      signal,
      state,
      onState,
      verifyForMs,
      onProgress: ({ loaded, phase }) => {
        if (phase === 'sending') onSent?.(loaded);
      },
    });
    await rm(path, { force: true });
    await copyCaptions(tools, { video, item: undefined, permit, signal });
    return {
      kind: 'copied',
      identifier,
      slug,
      bytes: uploaded.isNew ? uploaded.size : 0,
      isListed: uploaded.isVerified,
    };
  } finally {
    space.release();
  }
}

/** Looks whether a video is still public after a download that took long; undefined where it is. */
async function findGone(
  tools: CopyTools,
  video: ListedVideo,
  signal: AbortSignal,
): Promise<LeftOutReason | undefined> {
  const details = await readDetails(tools, video, signal);
  return typeof details === 'string' ? details : refuse(details);
}

function permitOptions(
  { prefix, confirmation, waitDays, now }: CopyTools,
  identifier: string,
): Parameters<typeof permitUpload>[2] {
  return {
    identifier,
    // The person has confirmed the beginning of all identifiers in place of each single one.
    confirmation: confirmation === prefix ? identifier : confirmation,
    waitDays,
    today: new Date(now()).toISOString().slice(0, 10),
  };
}

/** A name that a file of another address never has: each file of a video has an address of its own, which never changes. */
function toWorkPath(workDir: string, { url, extension }: ChosenFile): string {
  const name = createHash('sha256').update(url).digest('hex').slice(0, 24);
  return join(workDir, `${name}.${extension}`);
}

const soundExtensions = new Set(['mp3', 'ogg', 'oga', 'opus', 'flac', 'wav', 'm4a']);
