import { toItem } from '../copies.ts';
import { toHost } from '../server-answer.ts';
import { readCaptionFiles } from './caption-files.ts';
import type { MirrorTarget } from './mirror-item.ts';
import { findSource } from './prepare-file.ts';
import { createPublishError } from './publish-error.ts';
import type { PublishInput } from './publish-input.ts';
import type { Release } from './read-release.ts';
import { releasedStep, undoneWithVideo, type VideoRun } from './released-step.ts';

/**
 * Checks all that can be checked before anybody is contacted: the file, the consents, the captions, and the confirmation for
 * the Archive.
 */
export function checkRecording(run: VideoRun, input: PublishInput): Promise<void> {
  return releasedStep<void>(run, 'check', {
    compensate: undoneWithVideo(run),
    run: async (release, step) => {
      checkServer(run);
      await findSource(run.services, input);
      checkTarget(run, input, release);
      const files = await readCaptionFiles(release);
      for (const { name, warnings } of files)
        if (warnings > 0)
          await step.log({
            code: 'captions-doubtful',
            values: { file: name, count: warnings },
            level: 'warning',
          });
      const languages = files.map(({ language }) => language).join(', ');
      await step.log(
        files.length > 0
          ? { code: 'checked', values: { languages } }
          : { code: 'checked-without-captions' },
      );
    },
  });
}

/** Returns the item that the recording is mirrored to, with what somebody typed to confirm it. */
export function getTarget({ identifier, confirmation }: PublishInput): MirrorTarget | undefined {
  return identifier === undefined ? undefined : { identifier, confirmation: confirmation ?? '' };
}

/**
 * Content takes addresses with https alone. A copy elsewhere, even on this machine, would make the entry faulty.
 * @throws `StepError` with `not-https`.
 */
function checkServer({ services }: VideoRun): void {
  const { baseUrl } = services.peertube;
  // An empty one is none: whoever connects says so.
  if (URL.canParse(baseUrl) && new URL(baseUrl).protocol !== 'https:')
    throw createPublishError('not-https', { server: toHost(baseUrl) });
}

function checkTarget({ services }: VideoRun, input: PublishInput, { entry }: Release): void {
  const target = getTarget(input);
  if (!target) return;
  const { identifier, confirmation } = target;
  if (!services.archive) throw createPublishError('no-archive');
  if (confirmation !== identifier) throw createPublishError('not-confirmed', { identifier });
  const known = (entry.copies ?? []).map(toItem).find((each) => each !== undefined);
  if (known !== undefined && known !== identifier)
    throw createPublishError('other-item', { identifier, known });
}
