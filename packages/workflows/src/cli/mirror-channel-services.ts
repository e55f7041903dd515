import { createPeerTube } from '@comunal/peertube';
import type { ChannelServices } from '../channel/channel-services.ts';
import type { ProjectServices } from './open-services.ts';

/** Gives the services of a project to the workflow that mirrors channels. */
export function toChannelServices(services: ProjectServices): ChannelServices {
  const { archiveReader, clock, fetch, projectDir, wallClock } = services;
  return {
    content: () => services.content(),
    // Without a log-in: what is copied is what everybody sees.
    peertube: (baseUrl) => createPeerTube({ baseUrl, clock, fetch }),
    archiveReader: () => archiveReader,
    archive: (options) => services.archive(options),
    projectDir,
    fetch,
    clock,
    now: wallClock && (() => wallClock.now()),
  };
}
