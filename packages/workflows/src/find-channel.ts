import type { MyUser, PeerTube } from '@comunal/peertube';

/** The channel that an account uploads to. */
export interface ChannelChoice {
  /** The number of the channel; undefined where the account has none of that name. */
  readonly channelId: number | undefined;
  /** The names of all channels that the account may use, for messages. */
  readonly names: string;
}

/** Finds the channel of a name among those of an account, else its first one. */
export async function findChannel(
  { users }: PeerTube,
  channel: string | undefined,
  signal: AbortSignal,
): Promise<ChannelChoice> {
  return chooseChannel(await users.me.get({ signal }), channel);
}

/** The same, of an account that is known. */
export function chooseChannel(
  {
    videoChannels,
    videoChannelCollaborations,
  }: Pick<MyUser, 'videoChannels' | 'videoChannelCollaborations'>,
  channel: string | undefined,
): ChannelChoice {
  const channels = [...videoChannels, ...(videoChannelCollaborations ?? [])];
  const match = channel === undefined ? channels[0] : channels.find(({ name }) => name === channel);
  return { channelId: match?.id, names: channels.map(({ name }) => name).join(', ') };
}
