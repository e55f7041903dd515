import { StepError } from '../../engine/step-error.ts';
import type { BroadcastServices } from '../broadcast-services.ts';
import type { LiveVideo } from '../../live/create-live.ts';
import { withPeerTube } from '../with-peertube.ts';
import { isNotFound, toHost } from '../../server-answer.ts';
import type { RtmpTarget } from './rtmp-target.ts';

/**
 * Fetches the keys: that of the live from the server, by whoever is logged in, and those of the further targets.
 * @throws `StepError` with `live-gone`, `no-stream-address` or `no-key`.
 */
export async function listTargets(
  { peertube, targets = [] }: BroadcastServices,
  { uuid }: LiveVideo,
  signal: AbortSignal,
): Promise<readonly RtmpTarget[]> {
  const name = toHost(peertube.baseUrl);
  const live = await withPeerTube(peertube, (client) => client.live.get(uuid, { signal })).catch(
    (thrown: unknown) => {
      throw isNotFound(thrown) ? new StepError('live-gone', { values: { server: name } }) : thrown;
    },
  );
  const url = live.rtmpsUrl ?? live.rtmpUrl;
  if (!url || live.streamKey === undefined)
    throw new StepError('no-stream-address', { values: { server: name } });
  const others = targets.map(async (target): Promise<RtmpTarget> => {
    const key = await target.readKey().catch(() => undefined);
    if (key === undefined) throw new StepError('no-key', { values: { target: target.name } });
    return { name: target.name, url: target.url, key };
  });
  return [{ name, url, key: live.streamKey }, ...(await Promise.all(others))];
}
