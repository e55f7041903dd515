import { JitsiError } from '../jitsi-error.ts';
import { isRoomName, reveal, type RoomName } from './room-name.ts';

/**
 * Normalizes a name to the form in which the server knows the room and a token names it: composed (NFKC), in lower case,
 * percent-encoded, and the encoding in lower case too. The result is as secret as the name.
 * @param room - The name, without the instance.
 * @throws `JitsiError` for half of a surrogate pair, which no address can hold.
 *
 * @example
 * ```ts
 * import { normalizeRoomName } from '@comunal/jitsi';
 *
 * console.log(normalizeRoomName('Sesión 1')); // → sesi%c3%b3n%201
 * ```
 */
export function normalizeRoomName(room: RoomName | string): string {
  const text = isRoomName(room) ? reveal(room) : room;
  try {
    return encodeURIComponent(text.normalize('NFKC').toLowerCase()).toLowerCase();
  } catch {
    throw new JitsiError('room-invisible', 'The room name has half a character.', {
      about: 'room',
    });
  }
}

/**
 * Whether both names open the same room, whatever their case and composition.
 * @param a - The name, without the instance.
 * @param b - The name, without the instance.
 *
 * @example
 * ```ts
 * import { isSameRoom } from '@comunal/jitsi';
 *
 * console.log(isSameRoom('Asamblea', 'asamblea')); // → true
 * console.log(isSameRoom('asamblea', 'asamblea-2')); // → false
 * ```
 */
export function isSameRoom(a: RoomName | string, b: RoomName | string): boolean {
  return normalizeRoomName(a) === normalizeRoomName(b);
}
