import { CleanError } from '../clean-error.ts';
import { runExiftool } from './exiftool.ts';

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
const COMPUTED =
  /^(?:System|ExifTool|Composite|SourceFile)\b|^File:(?:ImageDataHash|ExifByteOrder)$/;

/** Reads the names of tags, unknown ones included. @throws CleanError `damaged` for a file that is no whole picture. */
export async function readTags(bytes: Uint8Array, signal?: AbortSignal): Promise<PictureTags> {
  const args = ['-j', '-G1', '-s', '-a', '-u', '-n', '-api', 'RequestTags=ImageDataHash'];
  const output = await runExiftool(args, bytes, signal);
  const [tags] = JSON.parse(output.toString('utf8')) as readonly Readonly<
    Record<string, unknown>
  >[];
  const pixels = tags?.['File:ImageDataHash'];
  if (tags === undefined || typeof pixels !== 'string' || 'ExifTool:Error' in tags)
    throw new CleanError('damaged');
  const orientation = Number(tags['IFD0:Orientation'] ?? 1);
  return {
    names: new Set(Object.keys(tags).filter((name) => !COMPUTED.test(name))),
    orientation: orientation >= 2 && orientation <= 8 ? orientation : 1,
    pixels,
  };
}
