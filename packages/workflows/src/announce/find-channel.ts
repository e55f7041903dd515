import type { PeerTube } from '@comunal/peertube';
import { createAnnounceError } from './announce-error.ts';

/**
 * Returns the number of the channel of a name, else of the first one of the account.
 * @throws `StepError` with `no-channel`.
 */
export async function findChannel(
  { users }: PeerTube,
  channel: string | undefined,
  signal: AbortSignal,
): Promise<number> {
  const { videoChannels, videoChannelCollaborations } = await users.me.get({ signal });
  const channels = [...videoChannels, ...(videoChannelCollaborations ?? [])];
  const match = channel === undefined ? channels[0] : channels.find(({ name }) => name === channel);
  if (match) return match.id;
  throw createAnnounceError('no-channel', {
    values: { channel: channel ?? '', channels: channels.map(({ name }) => name).join(', ') },
  });
}
