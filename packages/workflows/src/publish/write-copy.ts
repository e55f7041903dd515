import { toItem, toVideo, type Copy } from '../copies.ts';
import { editRecording } from '../content-file/recording-file.ts';
import { createPublishError } from './publish-error.ts';
import { toSlug } from './publish-input.ts';
import { releasedStep, type PublishRun } from './released-step.ts';

/** A copy that a run has made, and what tells that an entry names it already. */
export interface NewCopy {
  readonly kind: 'peertube' | 'internet-archive';
  readonly url: string;
  readonly isSame: (copy: Copy) => boolean;
}

/** The copy on a PeerTube server. */
export function createVideoCopy({
  url,
  uuid,
  shortUUID,
}: {
  readonly url: string;
  readonly uuid: string;
  readonly shortUUID: string;
}): NewCopy {
  const { origin } = new URL(url);
  return {
    kind: 'peertube',
    url,
    isSame: (copy) => {
      const video = toVideo(copy);
      return video?.baseUrl === origin && (video.id === uuid || video.id === shortUUID);
    },
  };
}

/** The copy at the Internet Archive. */
export function createItemCopy(identifier: string, url: string): NewCopy {
  return { kind: 'internet-archive', url, isSame: (copy) => toItem(copy) === identifier };
}

/**
 * Adds a copy to the entry, where it does not name it already. Nothing else of the file changes.
 * @throws `StepError` with `edit-by-hand` for a file that somebody has to edit; the run goes on once the copy stands in it.
 */
export function writeCopy(
  run: PublishRun,
  name: string,
  { kind, url, isSame }: NewCopy,
): Promise<void> {
  return releasedStep<void>(run, name, {
    run: async ({ content, recording }, step) => {
      if ((recording.copies ?? []).some(isSame)) return;
      await step.assertLease();
      const slug = toSlug(run.recording);
      const file = await editRecording(content.dir, slug, 'copies', { append: { kind, url } });
      if (file === undefined) throw createPublishError('edit-by-hand', { slug, url });
      await step.log({ code: 'entry-changed', values: { file, url } });
    },
  });
}
