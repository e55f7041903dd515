import type { Breakout } from './breakout.ts';
import type { Member } from './member.ts';
import { MUC } from './xmpp-hosts.ts';

type Data = Readonly<Record<string, unknown>>;

/** Jitsi's own part of the server, which sits in each main room. It has no name. */
const FOCUS = { jid: 'focus@auth.meet.jitsi/focus', role: 'moderator' };

/** What the list of rooms is made from: a conference. */
interface Rooms {
  readonly name: string;
  readonly subject: string;
  readonly breakouts: ReadonlyMap<string, Breakout>;
  readonly hasListedRooms: boolean;
  joined(where?: { readonly breakout: string | undefined }): readonly Member[];
  find(id: unknown): Member | undefined;
}

/** The answer to `list-breakout-rooms`, by id. Empty until there was a breakout room; from then on the main one is among them. */
export function roomsByName(conference: Rooms): Readonly<Record<string, Data>> {
  if (!conference.hasListedRooms) return {};
  const { name, subject } = conference;
  const jid = `${name}@${MUC}`;
  const main = {
    id: name,
    jid,
    ...(subject && { name: subject }),
    isMainRoom: true,
    participants: { [`${jid}/focus`]: FOCUS, ...people(conference, undefined, jid) },
  };
  const breakouts = Array.from(conference.breakouts.values(), (room: Breakout) => [
    room.id,
    { ...room, participants: people(conference, room.id, room.jid) },
  ]);
  // In no order that could be relied on; the real server often has the main room last.
  return { ...Object.fromEntries(breakouts), [name]: main } as Record<string, Data>;
}

function people(conference: Rooms, breakout: string | undefined, jid: string): Data {
  const entries = conference.joined({ breakout }).map((member) => {
    const own = `${jid}/${member.id}`;
    return [own, { jid: own, role: member.role, displayName: member.displayName }];
  });
  return Object.fromEntries(entries) as Data;
}

/** The answer to `rooms-info`, which has another form as long as there was no breakout room. */
export function roomsInfo(conference: Rooms, self: Member): object {
  const rooms = Object.values(roomsByName(conference));
  if (rooms.length === 0) return { rooms: [onlyRoom(conference, self)] };
  return {
    rooms: rooms.map(({ id, jid, isMainRoom, participants }) => ({
      isMainRoom: isMainRoom === true,
      id,
      jid,
      participants: Object.entries(participants as Data).map(([address, entry]) =>
        withWhatIsKnown(conference, self, address, entry as object),
      ),
    })),
  };
}

/** Of somebody in another room the app knows the address alone, and takes it for their id. */
function withWhatIsKnown(conference: Rooms, self: Member, address: string, entry: object) {
  const member = conference.find(address.replace(/.*\//, ''));
  if (!member || member.breakout !== self.breakout) return { ...entry, id: address };
  const userContext = member === self && { userContext: { name: self.displayName } };
  return { ...entry, avatarUrl: '', id: member.id, ...userContext };
}

/** The app has itself first, without an address, and its own address in place of the room's. */
function onlyRoom(conference: Rooms, self: Member): object {
  const id = `${conference.name}@${MUC}`;
  const others = conference.joined().filter((member) => member !== self);
  const own = {
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
      own,
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
