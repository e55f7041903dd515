import type { Activity } from './activity.ts';
import { listed } from './content.ts';
import type { Node } from './programme.ts';
import { servedAddress } from './served-address.ts';
import { today } from './today.ts';
import { isUpcoming } from './when.ts';

/** Whether a page about an activity has a room to open. */
export async function hasRooms(activity: Activity): Promise<boolean> {
  const places = activity.type === 'event' ? [activity, ...(activity.nodes ?? [])] : [];
  const rooms = await Promise.all(places.map(roomAddress));
  return rooms.some((address) => address !== undefined);
}

/**
 * The address of a room that `<comunal-room>` can open, while there is a reason to: one on a service that runs Jitsi. What
 * else a `joinUrl` leads to is opened by its own program, and stays a link.
 */
export async function roomAddress(
  place: Pick<Node, 'joinUrl' | 'starts' | 'ends'>,
): Promise<string | undefined> {
  const { joinUrl } = place;
  if (!joinUrl || !isUpcoming(place, today)) return undefined;
  const services = await listed('service');
  const isRoom = services.some(
    ({ software, url }) => software === 'Jitsi' && url && getOrigin(url) === getOrigin(joinUrl),
  );
  return isRoom ? servedAddress(joinUrl) : undefined;
}

function getOrigin(address: string): string {
  return new URL(address).origin;
}
