import { JitsiError } from '../jitsi-error.ts';
import { isRoomName, reveal, type RoomName } from './room-name.ts';

/**
 * The name as the server knows the room, and as a token has it: composed (NFKC), in lower case, percent-encoded, and the
 * encoding in lower case too. What comes out is as secret as what went in.
 * @throws `JitsiError` for half of a surrogate pair, which no address can hold.
 */
export function normalizeRoomName(room: RoomName | string): string {
  const text = isRoomName(room) ? reveal(room) : room;
  try {
    return encodeURIComponent(text.normalize('NFKC').toLowerCase()).toLowerCase();
  } catch {
    throw new JitsiError('room-invisible', 'The room name holds half a character.', {
      about: 'room',
    });
  }
}

/** Do both names open the same room, whatever their case and composition? */
export function sameRoom(a: RoomName | string, b: RoomName | string): boolean {
  return normalizeRoomName(a) === normalizeRoomName(b);
}
