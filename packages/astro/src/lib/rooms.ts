import type { Activity } from './activity.ts';
import { listPublic } from './content.ts';
import { isJitsi } from './is-jitsi.ts';
import type { Node } from './programme.ts';
import { servedAddress } from './served-address.ts';
import { today } from './today.ts';
import { isUpcoming } from './when.ts';

/** Whether a page about an activity has a room to open. */
export function hasRooms(activity: Activity): boolean {
  const places = activity.type === 'event' ? [activity, ...(activity.nodes ?? [])] : [];
  return places.some((place) => roomAddress(place) !== undefined);
}

/**
 * The address of a room that `<comunal-room>` can open, while there is a reason to: one on a service that runs Jitsi, for what
 * is not cancelled. What else a `joinUrl` leads to is opened by its own program, and stays a link.
 */
export function roomAddress(
  place: Pick<Node, 'joinUrl' | 'starts' | 'ends' | 'state'>,
): string | undefined {
  const { joinUrl, state } = place;
  if (!joinUrl || state === 'cancelled' || !isUpcoming(place, today)) return undefined;
  const services = listPublic('service');
  const isRoom = services.some(
    ({ software, url }) => isJitsi(software) && url && getOrigin(url) === getOrigin(joinUrl),
  );
  return isRoom ? servedAddress(joinUrl) : undefined;
}

function getOrigin(address: string): string {
  return new URL(address).origin;
}
