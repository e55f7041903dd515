import type { Member } from './member.ts';
import { MUC } from './xmpp-hosts.ts';

type Data = Readonly<Record<string, unknown>>;

/** A breakout room. */
export interface Breakout {
  readonly id: string;
  readonly jid: string;
  name: string;
}

/** Jitsi's own component of the server, which is in each main room. It has no name. */
const FOCUS = { jid: 'focus@auth.meet.jitsi/focus', role: 'moderator' };

/** What the list of rooms is built from: a conference. */
interface Rooms {
  readonly name: string;
  readonly subject: string;
  readonly breakouts: ReadonlyMap<string, Breakout>;
  readonly hasListedRooms: boolean;
  joined(where?: { readonly breakout: string | undefined }): readonly Member[];
  find(id: unknown): Member | undefined;
}

/** Handles `list-breakout-rooms`, by id. Empty until there has been a breakout room; from then on it includes the main room. */
export function listRooms(conference: Rooms): Readonly<Record<string, Data>> {
  if (!conference.hasListedRooms) return {};
  const { name, subject } = conference;
  const jid = `${name}@${MUC}`;
  const main = {
    id: name,
    jid,
    ...(subject && { name: subject }),
    isMainRoom: true,
    participants: { [`${jid}/focus`]: FOCUS, ...listPeople(conference, undefined, jid) },
  };
  const breakouts = Array.from(conference.breakouts.values(), (room: Breakout) => [
    room.id,
    { ...room, participants: listPeople(conference, room.id, room.jid) },
  ]);
  // The order is not reliable; the real server often has the main room last.
  return { ...Object.fromEntries(breakouts), [name]: main } as Record<string, Data>;
}

function listPeople(conference: Rooms, breakout: string | undefined, jid: string): Data {
  const entries = conference.joined({ breakout }).map((member) => {
    const address = `${jid}/${member.id}`;
    return [address, { jid: address, role: member.role, displayName: member.displayName }];
  });
  return Object.fromEntries(entries) as Data;
}

/** Handles `rooms-info`, whose result has another format until there has been a breakout room. */
export function getRoomsInfo(conference: Rooms, self: Member): object {
  const rooms = Object.values(listRooms(conference));
  if (rooms.length === 0) return { rooms: [describeMainRoom(conference, self)] };
  return {
    rooms: rooms.map(({ id, jid, isMainRoom, participants }) => ({
      isMainRoom: isMainRoom === true,
      id,
      jid,
      participants: Object.entries(participants as Data).map(([address, entry]) =>
        addKnownFields(conference, self, address, entry as object),
      ),
    })),
  };
}

/** Adds the fields that the app knows: for a person in another room only the address, which it uses as their id. */
function addKnownFields(conference: Rooms, self: Member, address: string, entry: object) {
  const member = conference.find(address.replace(/.*\//, ''));
  if (!member || member.breakout !== self.breakout) return { ...entry, id: address };
  const userContext = member === self && { userContext: { name: self.displayName } };
  return { ...entry, avatarUrl: '', id: member.id, ...userContext };
}

/** Describes the only room: the app lists itself first, without an address, and has its own address in place of the room's. */
function describeMainRoom(conference: Rooms, self: Member): object {
  const id = `${conference.name}@${MUC}`;
  const others = conference.joined().filter((member) => member !== self);
  const ownEntry = {
    role: self.role,
    displayName: self.displayName,
    avatarUrl: '',
    id: self.id,
    userContext: { name: self.displayName },
  };
  return {
    isMainRoom: true,
    id,
    jid: `${id}/${self.id}`,
    participants: [
      ownEntry,
      ...others.map((member) => ({
        jid: `${id}/${member.id}`,
        role: member.role,
        displayName: member.displayName,
        avatarUrl: '',
        id: member.id,
        isJigasi: false,
        isHidden: false,
        audioMuted: member.audioMuted,
        videoMuted: member.videoMuted,
      })),
    ],
  };
}
