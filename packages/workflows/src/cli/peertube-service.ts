import type { PeerTube } from '@comunal/peertube';
import type { ProjectServices } from './open-services.ts';

/** The PeerTube server of a project. Where there is none, `connect` says so before anything else is done. */
export function toPeerTubeService(services: ProjectServices): {
  readonly baseUrl: string;
  readonly channel: string | undefined;
  readonly connect: () => Promise<PeerTube>;
} {
  const { config, peertubeUrl } = services;
  return {
    baseUrl: peertubeUrl ?? '',
    channel: config.peertube?.channel,
    connect: () => services.peertube(),
  };
}
