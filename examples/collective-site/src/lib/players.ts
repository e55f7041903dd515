import type { PublicByType } from '@comunal/schemas';
import { listRecordings, type Activity } from './activity.ts';
import { servedAddress } from './simulated-servers.ts';

/** The address of a recording's video on a PeerTube server, when it has one. */
export function playerAddress({ copies }: PublicByType['recording']): string | undefined {
  const copy = copies?.find(({ kind }) => kind === 'peertube');
  return copy && servedAddress(copy.url);
}

/** The servers that a page about an activity may open a player of, once a visitor has asked for it. */
export async function playerServers(activity: Activity): Promise<string[]> {
  const recordings = await listRecordings(activity);
  const addresses = recordings.flatMap((recording) => playerAddress(recording) ?? []);
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}
