import { isComunalHttpError, wait, type Clock } from '@comunal/http';
import { createPeerTube } from '@comunal/peertube/node';
import type { BroadcastServices } from '../broadcast-services.ts';
import type { LiveVideo } from '../../live/create-live.ts';
import { isOnAir } from '../live/ensure-live.ts';
import { isNotFound, toHost } from '../../server-answer.ts';
import type { PushLog } from './push-log.ts';

/** How often the audience is looked at. */
export const sampleEveryMs = 60_000;

/** What {@link watchLive} takes. */
export interface WatchOptions {
  readonly live: LiveVideo;
  readonly clock: Clock;
  readonly log: PushLog;
  /** Ends the watch; its reason is thrown. */
  readonly signal: AbortSignal;
  /** Is called with how many are watching, or undefined while the server gets no picture. */
  readonly onLook: (viewers: number | undefined) => void;
  /** Is called once when somebody has deleted the live. */
  readonly onGone: () => void;
}

/**
 * Looks at the page of a live every minute, as anybody can, so that a log-in that was revoked disturbs nothing. A server that
 * does not answer is said once, until it answers again.
 */
export async function watchLive(
  { peertube: { baseUrl }, fetch }: Pick<BroadcastServices, 'peertube' | 'fetch'>,
  { live, clock, log, signal, onLook, onGone }: WatchOptions,
): Promise<never> {
  const { videos } = createPeerTube({ baseUrl, fetch });
  let isSilent = false;
  for (;;) {
    await wait(clock, sampleEveryMs, signal);
    try {
      const video = await videos.get(live.uuid, { signal });
      if (isSilent) log.say({ code: 'server-back', values: { server: toHost(baseUrl) } });
      isSilent = false;
      onLook(isOnAir(video) ? (video.viewers ?? 0) : undefined);
    } catch (thrown) {
      signal.throwIfAborted();
      if (isNotFound(thrown)) onGone();
      else if (!isComunalHttpError(thrown)) throw thrown;
      else if (!isSilent) {
        isSilent = true;
        log.say({ code: 'server-silent', level: 'warning', values: { server: toHost(baseUrl) } });
      }
    }
  }
}
