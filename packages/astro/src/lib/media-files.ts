import type { PublicByType } from '@comunal/schemas';
import { assetAddress } from './asset-address.ts';
import { servedAddress } from './served-address.ts';

type Recording = PublicByType['recording'];

/** A file of sound or video on another host. */
export interface RemoteMedia {
  readonly address: string;
  readonly isSound: boolean;
}

/** Lists the addresses of the sound files of a recording that stand beside its entry. */
export function listOwnSounds({ files = [] }: Recording): string[] {
  return files
    .filter(({ mediaType }) => isSound(mediaType))
    .map(({ path }) => assetAddress('recording', path));
}

/** Lists the files of a recording on other hosts that a page can play. Those on a PeerTube server have a player of their own. */
export function listRemoteMedia({ copies = [] }: Recording): RemoteMedia[] {
  return copies.flatMap(({ kind, file }) => {
    if (!file || (kind === 'peertube' && !isSound(file.mediaType))) return [];
    if (!isSound(file.mediaType) && !file.mediaType.startsWith('video/')) return [];
    return [{ address: servedAddress(file.url), isSound: isSound(file.mediaType) }];
  });
}

/** The servers that a page of these recordings may play files of, once a visitor has asked for it. */
export function mediaServers(recordings: readonly Recording[]): string[] {
  const addresses = recordings.flatMap(listRemoteMedia).map(({ address }) => new URL(address));
  return [...new Set(addresses.flatMap(toSources))];
}

/** The Internet Archive forwards to the one of its servers that has the file, which a policy has to allow as well. */
function toSources({ origin, hostname }: URL): string[] {
  return hostname === 'archive.org' ? [origin, 'https://*.archive.org'] : [origin];
}

function isSound(mediaType: string): boolean {
  return mediaType.startsWith('audio/');
}
