import { createBlobSource } from '../../src/index.ts';
import { seededBytes } from './random-bytes.ts';

/** A small file to upload. */
export function createVideo(seed = 1, name = 'charla.mp4') {
  return createBlobSource(new Blob([seededBytes(2_000, seed)]), name);
}
