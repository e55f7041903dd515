import { randomUUID } from 'node:crypto';
import { base58flickr } from '@scure/base';

const LENGTH = 22;
const SHORT_UUID = /^[1-9a-km-zA-HJ-NP-Z]{22}$/;

export interface VideoIds {
  readonly uuid: string;
  readonly shortUUID: string;
}

export function newIds(uuid: string = randomUUID()): VideoIds {
  return { uuid, shortUUID: toShortUuid(uuid) };
}

export function toShortUuid(uuid: string): string {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  return base58flickr.encode(bytes).padStart(LENGTH, '1');
}

/** Whether `id` has the format of a video id: a number, a UUID or a short UUID. */
export function isVideoId(id: string): boolean {
  return (
    /^\d+$/.test(id) || /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id) || SHORT_UUID.test(id)
  );
}
