import { hashFile } from '@comunal/http/node';
import { MAX_FILE_BYTES, type Room } from '../budget/clusters.ts';
import type { LeftOutFile } from '../manifest/kit-manifest.ts';
import { encodeMedia, isEncodable } from '../media/encode-media.ts';
import type { SiteFile } from '../site/open-site.ts';
import type { StickWriter } from '../stick/stick-writer.ts';
import type { MediaFile } from './kit-report.ts';
import { rm, stat } from 'node:fs/promises';

/** What became of a file: it is in the kit, or left out. */
export type PlacedMedia = { readonly media: MediaFile } | { readonly leftOut: LeftOutFile };

/**
 * Puts a video or recording into the kit: encoded at a low bit rate where that makes it smaller, else as it is. What an earlier run
 * encoded is not encoded again.
 */
export async function placeMedia(
  file: SiteFile,
  place: string,
  writer: StickWriter,
  options: {
    readonly room: Room;
    readonly isLow: boolean;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<PlacedMedia> {
  const { room, isLow, signal } = options;
  const { path, bytes, extension, source } = file;
  const leaveOut = (reason: LeftOutFile['reason']): PlacedMedia => ({
    leftOut: { path, bytes, reason },
  });
  const report = (outcome: MediaFile['outcome'], bytesAfter = bytes): PlacedMedia => ({
    media: { path, bytesBefore: bytes, bytesAfter, outcome },
  });
  let outcome: MediaFile['outcome'] = isLow ? 'other-format' : 'as-is';
  if (isLow && isEncodable(extension)) {
    const hash = await hashFile(source, signal);
    const known = await writer.findEncoded(place, hash);
    if (known) {
      if (!room.take(known.bytes)) return leaveOut('budget');
      writer.keep(known);
      return report(known.sha256 === hash ? 'not-smaller' : 'encoded', known.bytes);
    }
    const made = writer.workFile;
    const encoded = await encodeMedia(source, made, extension, signal);
    if (encoded === 'smaller') {
      const { size } = await stat(made);
      if (size <= MAX_FILE_BYTES && room.take(size)) {
        await writer.moveEncoded(place, made, hash);
        return report('encoded', size);
      }
      await rm(made);
      return leaveOut(size > MAX_FILE_BYTES ? 'too-large' : 'budget');
    }
    outcome = encoded;
  }
  if (bytes > MAX_FILE_BYTES) return leaveOut('too-large');
  if (!room.take(bytes)) return leaveOut('budget');
  const isSettled = outcome === 'not-smaller';
  await writer.write(place, source, { isSettled, signal });
  return report(outcome);
}
