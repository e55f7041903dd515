import { getText } from '../localized-text.ts';
import { formatPlace } from '../place-text.ts';
import type { EventNode, ScheduleRoom, Session } from './session.ts';
import type { ScheduleContext } from './schedule-context.ts';
import { createNameUuid } from '../name-uuid.ts';

/** The name of the room of what takes place only online. It is the same in each language, as programs compare it. */
export const onlineRoomName = 'online';

/**
 * Names the room of a node: its place; `online` for a node that can be joined from anywhere; else the place of the gathering
 * or, where none is known, the name of the gathering.
 */
export function nameRoom({ place, joinUrl }: EventNode, context: ScheduleContext): string {
  const { event, locale } = context;
  if (place) return formatPlace(place, locale);
  if (joinUrl !== undefined || event.mode === 'online') return onlineRoomName;
  return event.place ? formatPlace(event.place, locale) : (getText(event.title, locale) ?? '');
}

/** Lists the rooms of sessions by name, in the order in which they are first used. */
export function listRooms(
  sessions: readonly Session[],
  { siteUrl }: ScheduleContext,
): ReadonlyMap<string, ScheduleRoom> {
  const { host } = new URL(siteUrl);
  const refusals = new Map<string, boolean[]>();
  for (const { room, node } of sessions)
    refusals.set(room, [...(refusals.get(room) ?? []), node.doNotRecord === true]);
  return new Map(
    [...refusals].map(([name, inRoom]) => [
      name,
      {
        name,
        uuid: createNameUuid(`https://${host}/#room:${name}`),
        isOnline: name === onlineRoomName,
        recording: inRoom.every(Boolean) ? 'none' : inRoom.some(Boolean) ? 'some' : 'all',
      },
    ]),
  );
}
