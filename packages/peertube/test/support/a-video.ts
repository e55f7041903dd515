import { blobSource } from '../../src/index.ts';
import { seededBytes } from './random-bytes.ts';

/** A small file to upload. */
export function aVideo(seed = 1, name = 'charla.mp4') {
  return blobSource(new Blob([seededBytes(2_000, seed)]), name);
}
