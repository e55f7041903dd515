import { Told } from '@comunal/command';
import type { Session } from './session.ts';

/** The number of one's channel. @throws `Told` with the names of those that there are. */
export async function findChannel(
  channel: string,
  { peertube, context: { signal }, texts: { t }, server }: Session,
): Promise<number> {
  const { videoChannels } = await peertube.users.me.get({ signal });
  const found = videoChannels.find(({ name }) => name === channel);
  if (found) return found.id;
  const list = videoChannels.map(({ name }) => name).join(', ');
  throw new Told(
    1,
    t('peertube:channel.missing', { channel, server }),
    list ? t('peertube:channel.yours', { list }) : t('peertube:channel.none'),
  );
}
