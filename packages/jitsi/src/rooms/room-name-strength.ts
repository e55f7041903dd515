import { isRoomName, reveal, type RoomName } from './room-name.ts';

/** How hard a name is to guess, and why it is thought so. */
export type RoomNameStrength =
  | { readonly strength: 'strong'; readonly why: 'uuid' | 'random' | 'words' }
  | { readonly strength: 'weak'; readonly why: 'short' | 'guessable' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Would the name hold against somebody who tries names out? Strong is only what has the form of 128 bits of chance: a
 * UUID of version 4, 32 hexadecimal digits, 25 mixed letters and digits, twelve words with hyphens.
 *
 * It looks at the form alone, so it has limits. It has no dictionary (Jitsi asks zxcvbn, 400 kB that we leave out): names that
 * Jitsi lets pass, such as any of 200 characters, can be weak here, and twelve long words of a known song are strong.
 * It cannot know whether the name was already published.
 */
export function roomNameStrength(room: RoomName | string): RoomNameStrength {
  // Without their case, as the server has them: capitals add nothing.
  const text = (isRoomName(room) ? reveal(room) : room).normalize('NFKC').toLowerCase();
  if (UUID.test(text) && distinct(text) >= 8) return { strength: 'strong', why: 'uuid' };
  const joined = text.replaceAll(/[-_.]/g, '');
  if (isMixed(joined)) return { strength: 'strong', why: 'random' };
  const words = text.split('-');
  const isSayable = words.length >= 12 && words.every((word) => /^[a-z]{3,}$/.test(word));
  if (isSayable && new Set(words).size >= words.length - 2)
    return { strength: 'strong', why: 'words' };
  return { strength: 'weak', why: joined.length < 25 ? 'short' : 'guessable' };
}

/** Letters and digits in no order: a name with a year or two in it changes between them too seldom. */
function isMixed(text: string): boolean {
  const isHex = /^[0-9a-f]{32,}$/.test(text) && distinct(text) >= 10;
  const isAny = /^[0-9a-z]{25,}$/.test(text) && distinct(text) >= 12;
  const changes = text.match(/[0-9](?=[a-z])|[a-z](?=[0-9])/g)?.length ?? 0;
  return (isHex || isAny) && changes >= 6;
}

function distinct(text: string): number {
  return new Set(text).size;
}
