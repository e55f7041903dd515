import { isPeerTubeError, type PeerTubeCaptions } from '@comunal/peertube';
import type { StepContext } from '../engine/step.ts';
import {
  readCaptionFiles,
  selectCaptions,
  type CaptionFile,
  type DraftPolicy,
} from './caption-files.ts';
import { toVideoChapters } from './chapters.ts';
import { getNow } from './publish-services.ts';
import { releasedStep, undoneWithVideo, type VideoRun } from './released-step.ts';
import type { PublishedVideo } from './upload-video.ts';
import { toVideoInput } from './video-input.ts';
import { withVideo } from './with-video.ts';

/** Writes title, description, language, licence and tags of the video; it stays as private as it is. */
export function writeDetails(run: VideoRun, video: PublishedVideo): Promise<void> {
  return releasedStep<void>(run, 'details', {
    compensate: undoneWithVideo(run),
    run: ({ entry }, step) =>
      withVideo(run, video, async ({ videos }) => {
        await step.assertLease();
        await videos.update(video.uuid, toVideoInput(entry), { signal: step.signal });
      }),
  });
}

/**
 * Puts the captions of each language on the video, as the files are at that moment. A video of this run loses all others: those
 * of an attempt before the entry was changed, and those that the server has written by itself.
 */
export function putCaptions(
  run: VideoRun,
  video: PublishedVideo,
  policy: DraftPolicy,
): Promise<void> {
  return releasedStep<void>(run, 'captions', {
    compensate: undoneWithVideo(run),
    run: async (release, step) => {
      const files = selectCaptions(await readCaptionFiles(release), policy);
      await withVideo(run, video, async ({ captions }) => {
        if (video.isOurs) await deleteOtherCaptions(captions, video, files, step);
        for (const [index, { language, bytes }] of files.entries()) {
          await step.assertLease();
          const isKnown = await knowsLanguage(() =>
            captions.put(video.uuid, language, new Blob([bytes]), { signal: step.signal }),
          );
          if (!isKnown)
            await step.log({ code: 'captions-unknown', values: { language }, level: 'warning' });
          step.onProgress({ loaded: index + 1, total: files.length, unit: 'items' });
        }
      });
      const languages = files.map(({ language }) => language).join(', ');
      if (files.length > 0) await step.log({ code: 'captions-put', values: { languages } });
    },
  });
}

async function deleteOtherCaptions(
  captions: PeerTubeCaptions,
  { uuid }: PublishedVideo,
  files: readonly CaptionFile[],
  step: StepContext,
): Promise<void> {
  const { signal } = step;
  for (const { language } of await captions.list(uuid, { signal })) {
    if (files.some((file) => file.language === language)) continue;
    await step.assertLease();
    await captions.delete(uuid, language, { signal });
  }
}

/** PeerTube has no captions in most languages of the continent. */
async function knowsLanguage(put: () => Promise<void>): Promise<boolean> {
  try {
    await put();
    return true;
  } catch (thrown) {
    if (isPeerTubeError(thrown) && thrown.code === 'unsupported-language') return false;
    throw thrown;
  }
}

/** Sets the chapters of the video. Those of a recording without any are left to the server. */
export function setChapters(run: VideoRun, video: PublishedVideo): Promise<void> {
  return releasedStep<void>(run, 'chapters', {
    compensate: undoneWithVideo(run),
    run: async ({ entry }, step) => {
      const chapters = toVideoChapters(entry);
      if (chapters.length === 0) return;
      await withVideo(run, video, async ({ videos }) => {
        await step.assertLease();
        await videos.chapters.set(video.uuid, chapters, { signal: step.signal });
      });
    },
  });
}

/**
 * Makes the video public, with the details as they are in the entry at that moment.
 * @returns When that was, as ISO 8601.
 */
export async function publishVideo(run: VideoRun, video: PublishedVideo): Promise<string> {
  const publishedAt = await releasedStep<string>(run, 'publish', {
    run: ({ entry }, step) =>
      withVideo(run, video, async ({ videos }) => {
        const { signal } = step;
        await step.assertLease();
        await videos.update(video.uuid, { ...toVideoInput(entry), privacy: 'public' }, { signal });
        await step.log({ code: 'published', values: { url: video.url } });
        return new Date(getNow(run.services)).toISOString();
      }),
  });
  run.isPublic = true;
  return publishedAt;
}
