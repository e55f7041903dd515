import { CleanError } from '../clean-error.ts';
import { readWithExiftool } from './exiftool.ts';

/** What ExifTool reads of a picture. */
export interface PictureTags {
  /** `GROUP:TAG` of each tag that the file holds; never a value. */
  readonly names: ReadonlySet<string>;
  /** How the picture is turned, from 1 (as it is) to 8. */
  readonly orientation: number;
  /** A digest of the coded pixels. */
  readonly pixels: string;
}

/** What says nothing of the file: it is computed, or stands in the file system. */
const COMPUTED = /^(?:System|ExifTool|Composite)\b|^File:(?:ImageDataHash|ExifByteOrder)$/;

/** Reads the names of tags, unknown ones included. @throws CleanError `damaged` for a file that is no whole picture. */
export async function readTags(bytes: Uint8Array, signal?: AbortSignal): Promise<PictureTags> {
  const answer = await readWithExiftool(bytes, signal);
  const [turned, pixels, ...names] = answer.toString('utf8').split('\n');
  if (pixels === undefined || pixels === '') throw new CleanError('damaged');
  const orientation = Number(turned);
  return {
    names: new Set(names.filter((name) => !COMPUTED.test(name))),
    orientation: orientation >= 2 && orientation <= 8 ? orientation : 1,
    pixels,
  };
}
