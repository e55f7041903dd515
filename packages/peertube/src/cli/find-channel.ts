import { CliError } from '@comunal/command';
import type { MyUser } from '../users/create-users.ts';
import type { CliSession } from './cli-session.ts';

/** Lists the channels that the user may work on: their own, and those of others. */
export function listChannels({ videoChannels, videoChannelCollaborations }: MyUser) {
  return [...videoChannels, ...(videoChannelCollaborations ?? [])];
}

/** Finds the number of a channel that the user may work on. @throws `CliError` with the names of these channels. */
export async function findChannel(
  channel: string,
  { peertube, context: { signal }, texts: { t }, server }: CliSession,
): Promise<number> {
  const channels = listChannels(await peertube.users.me.get({ signal }));
  const match = channels.find(({ name }) => name === channel);
  if (match) return match.id;
  const list = channels.map(({ name }) => name).join(', ');
  throw new CliError(
    1,
    t('peertube:channel.missing', { channel, server }),
    list ? t('peertube:channel.yours', { list }) : t('peertube:channel.none'),
  );
}
