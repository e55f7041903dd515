import type { PeerTube } from '@comunal/peertube';
import { createPublishError } from './publish-error.ts';
import { isNotFound } from '../server-answer.ts';
import type { PublishRun } from './released-step.ts';
import { withPeerTube, type PublishedVideo } from './upload-video.ts';

/** Does work on the video of a run. @throws `StepError` with `video-gone` where somebody has deleted it meanwhile. */
export function withVideo<Result>(
  { services }: PublishRun,
  { url }: PublishedVideo,
  work: (client: PeerTube) => Promise<Result>,
): Promise<Result> {
  return withPeerTube(services.peertube, async (client) => {
    try {
      return await work(client);
    } catch (thrown) {
      throw isNotFound(thrown) ? createPublishError('video-gone', { url }) : thrown;
    }
  });
}
