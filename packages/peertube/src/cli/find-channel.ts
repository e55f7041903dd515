import { CliError } from '@comunal/command';
import type { MyUser } from '../users/create-users.ts';
import type { CliSession } from './cli-session.ts';

/** The channels that one may work on: one's own, and those of others. */
export function listChannels({ videoChannels, videoChannelCollaborations }: MyUser) {
  return [...videoChannels, ...(videoChannelCollaborations ?? [])];
}

/** The number of a channel that one may work on. @throws `CliError` with the names of those that there are. */
export async function findChannel(
  channel: string,
  { peertube, context: { signal }, texts: { t }, server }: CliSession,
): Promise<number> {
  const channels = listChannels(await peertube.users.me.get({ signal }));
  const found = channels.find(({ name }) => name === channel);
  if (found) return found.id;
  const list = channels.map(({ name }) => name).join(', ');
  throw new CliError(
    1,
    t('peertube:channel.missing', { channel, server }),
    list ? t('peertube:channel.yours', { list }) : t('peertube:channel.none'),
  );
}
