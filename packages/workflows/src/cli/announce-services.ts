import type { AnnounceServices } from '../announce/announce-services.ts';
import type { ProjectServices } from './open-services.ts';

/** Gives the services of a project to the workflow that announces events. */
export function toAnnounceServices(services: ProjectServices): AnnounceServices {
  const { config, projectDir, peertubeUrl, wallClock } = services;
  return {
    projectDir,
    content: () => services.content(),
    peertube: () => services.peertube(),
    config: { ...config, peertube: { ...config.peertube, baseUrl: peertubeUrl } },
    clock: wallClock,
  };
}
