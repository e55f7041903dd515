import { isRoomName, reveal, type RoomName } from './room-name.ts';

/** How hard a name is to guess, and the reason for the estimate. */
export type RoomNameStrength =
  | {
      /** It looks like 128 random bits. */
      readonly strength: 'strong';
      /** Of which form: a UUID of version 4, mixed letters and digits, or twelve words. */
      readonly reason: 'uuid' | 'random' | 'words';
    }
  | {
      /** Somebody who tries out names may find it. */
      readonly strength: 'weak';
      /** `short`: under 25 letters and digits. `guessable`: long enough, and not random. */
      readonly reason: 'short' | 'guessable';
    };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Estimates whether a name would hold against somebody who tries names out. Strong is only what looks like 128 random bits:
 * a UUID of version 4, 32 hexadecimal digits, 25 mixed letters and digits, twelve words with hyphens.
 *
 * It looks at the form alone, so it has limits. It has no dictionary (Jitsi uses zxcvbn, 400 kB that we leave out): names
 * that Jitsi accepts, such as any of 200 characters, can be weak here, and twelve long words of a known song are strong. It
 * cannot know whether the name was already published.
 * @param room - The name, without the instance.
 *
 * @example
 * ```ts
 * import { createRoomName, estimateRoomNameStrength } from '@comunal/jitsi';
 *
 * console.log(estimateRoomNameStrength('asamblea')); // → { strength: 'weak', reason: 'short' }
 * console.log(estimateRoomNameStrength(createRoomName()).strength); // → strong
 * ```
 */
export function estimateRoomNameStrength(room: RoomName | string): RoomNameStrength {
  // In lower case, as the server has it: capitals add nothing.
  const text = (isRoomName(room) ? reveal(room) : room).normalize('NFKC').toLowerCase();
  if (UUID.test(text) && countDistinct(text) >= 8) return { strength: 'strong', reason: 'uuid' };
  const joined = text.replaceAll(/[-_.]/g, '');
  if (isMixed(joined)) return { strength: 'strong', reason: 'random' };
  const words = text.split('-');
  const isSayable = words.length >= 12 && words.every((word) => /^[a-z]{3,}$/.test(word));
  if (isSayable && new Set(words).size >= words.length - 2)
    return { strength: 'strong', reason: 'words' };
  return { strength: 'weak', reason: joined.length < 25 ? 'short' : 'guessable' };
}

/** Whether letters and digits are mixed at random: a name with a year or two in it changes between them too seldom. */
function isMixed(text: string): boolean {
  const isHex = /^[0-9a-f]{32,}$/.test(text) && countDistinct(text) >= 10;
  const isAlphanumeric = /^[0-9a-z]{25,}$/.test(text) && countDistinct(text) >= 12;
  const changes = text.match(/[0-9](?=[a-z])|[a-z](?=[0-9])/g)?.length ?? 0;
  return (isHex || isAlphanumeric) && changes >= 6;
}

function countDistinct(text: string): number {
  return new Set(text).size;
}
