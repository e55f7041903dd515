import { randomUUID } from 'node:crypto';

// The alphabet of the real server's short ids.
const ALPHABET = '123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const BASE = 58n;
const LENGTH = 22;

export interface VideoIds {
  readonly uuid: string;
  readonly shortUUID: string;
}

export function newIds(uuid: string = randomUUID()): VideoIds {
  return { uuid, shortUUID: toShortUuid(uuid) };
}

export function toShortUuid(uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let text = '';
  while (rest > 0n) {
    text = (ALPHABET[Number(rest % BASE)] ?? '') + text;
    rest /= BASE;
  }
  return text.padStart(LENGTH, '1');
}

/** Whether `id` has the format of a video id: a number, a UUID or a short UUID. */
export function isVideoId(id: string): boolean {
  return /^\d+$/.test(id) || /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id) || isShort(id);
}

function isShort(id: string): boolean {
  return id.length === LENGTH && [...id].every((letter) => ALPHABET.includes(letter));
}
