import { readRoomFile } from '../announce/room-file.ts';
import { toEventSlug, type EventRef } from '../broadcast/broadcast-input.ts';
import type { BroadcastServices } from '../broadcast/broadcast-services.ts';
import type { ProjectServices } from './open-services.ts';
import { toPeerTubeService } from './peertube-service.ts';

/** Gives the services of a project to the workflow that broadcasts events. */
export function toBroadcastServices(services: ProjectServices): BroadcastServices {
  const { config, projectDir, clock, fetch, wallClock, secrets } = services;
  const { targets = [], capture, videoKbps } = config.broadcast ?? {};
  return {
    content: () => services.content(),
    projectDir,
    peertube: toPeerTubeService(services),
    targets: targets.map(({ name, url, key }) => ({ name, url, readKey: () => secrets.read(key) })),
    capture,
    videoKbps,
    hasRoom: (event) => hasRoom(services, event),
    clock,
    wallClock,
    fetch,
  };
}

/** Whether the room of an event is known. Its name goes no further. */
async function hasRoom(services: ProjectServices, event: EventRef): Promise<boolean> {
  if (services.env['BROADCAST_ROOM']) return true;
  const slug = toEventSlug(event);
  const room = (await services.content()).get('event', slug)?.room;
  return room !== undefined || (await readRoomFile(services.contentDir, slug)) !== undefined;
}
