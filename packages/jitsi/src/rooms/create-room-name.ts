import { hideRoomName, type RoomName } from './room-name.ts';

/**
 * Creates a name that cannot be guessed: a UUID of version 4 from `crypto`, of which 122 bits are random; Jitsi takes a UUID
 * for a strong name. Whoever learns it, or sees the address, can still walk in.
 *
 * @example
 * ```ts
 * import { createRoomName, createRoomUrl } from '@comunal/jitsi';
 *
 * const room = createRoomName();
 * console.log(JSON.stringify({ room })); // → {"room":"[hidden room name]"}
 * const url = createRoomUrl({ instance: 'https://meet.example', room }); // as secret as the name
 * ```
 */
export function createRoomName(): RoomName {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hideRoomName(digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
}
