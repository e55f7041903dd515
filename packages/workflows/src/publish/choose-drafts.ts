import { readCaptionFiles, type DraftPolicy } from './caption-files.ts';
import type { PublishInput } from './publish-input.ts';
import { releasedStep, undoneWithVideo, type VideoRun } from './released-step.ts';

/**
 * Asks what becomes of captions that nobody has reviewed, unless the input says so or there are none. Whoever answers
 * `reviewed-only` after a review publishes what is reviewed by then.
 */
export async function chooseDrafts(
  run: VideoRun,
  { publishDrafts = false }: PublishInput,
): Promise<DraftPolicy> {
  if (publishDrafts) return 'all';
  const languages = await releasedStep<string>(run, 'drafts', {
    compensate: undoneWithVideo(run),
    run: async (release) =>
      (await readCaptionFiles(release))
        .filter(({ isReviewed }) => !isReviewed)
        .map(({ language }) => language)
        .join(', '),
  });
  if (languages === '') return [];
  const answer = await run.context.gate('drafts-as-they-are', {
    answers: ['publish-as-is', 'reviewed-only'],
    values: { languages },
  });
  return answer === 'publish-as-is' ? languages.split(', ') : [];
}
