import type { PublicByType } from '@comunal/schemas';
import { servedAddress } from './served-address.ts';

/** The address of a recording's video on a PeerTube server, when it has one. */
export function playerAddress({ copies }: PublicByType['recording']): string | undefined {
  const copy = copies?.find(({ kind }) => kind === 'peertube');
  return copy && servedAddress(copy.url);
}

/** The servers that a page of these recordings may open a player of, once a visitor has asked for it. */
export function playerServers(recordings: readonly PublicByType['recording'][]): string[] {
  const addresses = recordings.flatMap((recording) => playerAddress(recording) ?? []);
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}
