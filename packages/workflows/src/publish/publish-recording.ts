import { detailsUrl } from '@comunal/archive';
import { defineWorkflow } from '../engine/define-workflow.ts';
import type { Workflow } from '../engine/workflow.ts';
import { buildSite } from './build-site.ts';
import { checkRecording, getTarget } from './check-recording.ts';
import { chooseDrafts } from './choose-drafts.ts';
import { createCollectAudience } from './collect-audience.ts';
import { publishVideo, putCaptions, setChapters, writeDetails } from './complete-video.ts';
import { mirrorItem, waitForArchiveDay } from './mirror-item.ts';
import { prepareFile, type PreparedFile } from './prepare-file.ts';
import { createPublishError } from './publish-error.ts';
import { publishInputSchema, type PublishInput } from './publish-input.ts';
import type { PublishServices } from './publish-services.ts';
import { releasedStep, type PublishRun, type VideoRun } from './released-step.ts';
import { uploadVideo, type PublishedVideo } from './upload-video.ts';
import { waitForTranscoding } from './wait-for-transcoding.ts';
import { removeWorkFolder } from './work-folder.ts';
import { createItemCopy, createVideoCopy, writeCopy } from './write-copy.ts';

/**
 * Creates the workflow that publishes a recording: it cleans the file, uploads it as a private video, waits until the server has
 * converted it, puts captions and chapters on it, and makes it public; it adds the copy to the entry, has the site built, plans
 * the collection of its audience, and mirrors it to the Internet Archive. Where the recording is closed on the way, or a consent
 * is withdrawn, the run ends before the next contact.
 *
 * @param services - What it works with. Nothing is contacted before a step needs it.
 * @example
 * ```ts
 * import { createPublishRecording, type PublishServices } from '@comunal/workflows/jobs';
 *
 * export const publishRecording = (services: PublishServices) => createPublishRecording(services).name;
 * ```
 */
export function createPublishRecording(services: PublishServices): Workflow<PublishInput> {
  const { audienceDays = [7, 30] } = services;
  const collectAudience = createCollectAudience(services);
  return defineWorkflow({
    name: 'publish-recording',
    input: publishInputSchema,
    keyOf: ({ recording }) => recording,
    subjectOf: ({ recording }) => recording,
    async run(context, input) {
      const { recording } = input;
      const run: VideoRun = { context, services, recording, isPublic: false };
      await checkRecording(run, input);
      const file = await makeFile(run, input);
      const video = await uploadVideo(run, input, file);
      if (!video.isOurs) run.isPublic = true; // What is done to a video of others is not taken back with it.
      if (video.isClosed) await askBeforeOpening(run, video);
      await writeDetails(run, video);
      await waitForTranscoding(run, video);
      const policy = await chooseDrafts(run, input);
      await putCaptions(run, video, policy);
      await setChapters(run, video);
      const publishedAt = await publishVideo(run, video);
      await writeCopy(run, 'entry', createVideoCopy(video));
      await buildSite(run, 'site');
      for (const day of audienceDays)
        await context.startRun(
          `audience-${day}`,
          collectAudience,
          { recording, day },
          {
            startAfter: addDays(publishedAt, day),
          },
        );
      const target = getTarget(input);
      if (target) {
        await waitForArchiveDay(run);
        await mirrorItem(run, input, file, target, policy);
        const url = detailsUrl(target.identifier);
        await writeCopy(run, 'entry-item', createItemCopy(target.identifier, url));
        await buildSite(run, 'site-again');
      }
      await context.step<void>('clean-up', {
        run: async () => void (await removeWorkFolder(services, context.runId)),
      });
      return { url: video.url };
    },
  });
}

/**
 * Asks whether a video that the entry names may become public: somebody may have closed it on purpose.
 * @throws `StepError` with `video-closed` where it may not; nothing of it was changed.
 */
async function askBeforeOpening(
  { context }: PublishRun,
  { url, uuid }: PublishedVideo,
): Promise<void> {
  const answers = ['make-public', 'leave-closed'] as const;
  const answer = await context.gate('open-video', { answers, values: { url, uuid } });
  if (answer === 'leave-closed') throw createPublishError('video-closed', { url });
}

/** Prepares the file that is published; a cancelled run removes it. */
function makeFile(run: PublishRun, input: PublishInput): Promise<PreparedFile> {
  const { services, context } = run;
  return releasedStep<PreparedFile>(run, 'file', {
    run: async (_, step) => {
      const file = await prepareFile(services, input, context.runId, step.signal);
      if (input.keepMetadata) await step.log({ code: 'metadata-kept', level: 'warning' });
      else await step.log({ code: 'cleaned', values: { count: file.removed } });
      return file;
    },
    compensate: () => removeWorkFolder(services, context.runId),
  });
}

function addDays(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString();
}
