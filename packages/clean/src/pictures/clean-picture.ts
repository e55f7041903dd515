import { CleanError } from '../clean-error.ts';
import type { CleanedFile, CleanOptions } from '../cleaned-file.ts';
import { removeWithExiftool } from '../exiftool/exiftool.ts';
import { readTags } from '../exiftool/read-tags.ts';
import { detectFormat, isMediaFormat, type PictureFormat } from '../detect-format.ts';
import { MAX_BYTES_IN_MEMORY } from '../memory-limit.ts';
import { removeForeignParts, removeTexts } from './remove-foreign-parts.ts';

/** A picture without metadata. */
export type CleanedPicture = CleanedFile<PictureFormat>;

/** What a clean picture may hold: its structure, the colour profile, and what the orientation needs. */
const ALLOWED =
  /^(?:File:(?!.*Comment)|PNG:|RIFF:|QuickTime:|Meta:|ICC[_-]|APP14:|Adobe:|IFD0:(?:Orientation|[XY]Resolution|ResolutionUnit|YCbCrPositioning)$)/;

/**
 * Removes the metadata of a JPEG, PNG, WebP or AVIF: place, time, people, programs, thumbnails, comments, and what stands
 * behind its end. The pixels, the colour profile and the orientation stay.
 *
 * @param bytes - The whole file.
 * @param options - What stops it.
 * @throws {@link CleanError} for any other file, one that is damaged, and one from which something cannot be removed.
 * @example
 * ```ts
 * import { cleanPicture } from '@comunal/clean';
 *
 * const png = Buffer.from(
 *   'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAADnRFWHRBdXRob3IARWplbXBsbxSg3OQAAAAKSURBVHicY0gGAABlAGQS5HjlAAAAAElFTkSuQmCC',
 *   'base64',
 * );
 * const { removed } = await cleanPicture(png);
 * console.log(removed); // → [ 'PNG:Author' ]
 * ```
 */
export async function cleanPicture(
  bytes: Uint8Array,
  { signal }: CleanOptions = {},
): Promise<CleanedPicture> {
  const format = detectFormat(bytes);
  if (format === 'pdf' || isMediaFormat(format)) throw new CleanError('unsupported');
  if (bytes.length > MAX_BYTES_IN_MEMORY) throw new CleanError('too-large');
  const own = removeForeignParts(Buffer.from(bytes), format);
  const before = await readTags(own.bytes, signal);
  // A browser turns an AVIF by its own structure, never by EXIF.
  const turn = format === 'avif' ? 1 : before.orientation;
  const written = await removeWithExiftool(own.bytes, turn, signal);
  const output = removeTexts(written, format);
  const after = await readTags(output, signal);
  if (after.pixels !== before.pixels || isTurned(format, before, after))
    throw new CleanError('pixels-differ');
  const left = [...after.names].filter((name) => !ALLOWED.test(name));
  if (left.length > 0 || removeForeignParts(output, format).removed.length > 0)
    throw new CleanError('left-over', left);
  const removed = [...own.removed, ...[...before.names].filter((name) => !after.names.has(name))];
  const isSame = output.equals(bytes);
  return {
    bytes: isSame ? bytes : output,
    format,
    removed: isSame ? [] : removed.length > 0 ? removed : ['Structure'],
    kept: [...after.names],
  };
}

function isTurned(
  format: PictureFormat,
  before: { readonly orientation: number },
  after: { readonly orientation: number },
): boolean {
  return format !== 'avif' && before.orientation !== after.orientation;
}
