import { CleanError } from '../clean-error.ts';
import { detectFormat, type PictureFormat } from './detect-format.ts';
import { runExiftool } from './exiftool.ts';
import { readTags } from './read-tags.ts';
import { removeForeignParts } from './remove-foreign-parts.ts';

/** A picture without metadata. */
export interface CleanedPicture {
  /** The file; the same bytes where there was nothing to remove. */
  readonly bytes: Uint8Array;
  /** The format, by the first bytes. */
  readonly format: PictureFormat;
  /** What was removed, by the names of ExifTool: `GPS:GPSLatitude`. Empty where there was nothing. */
  readonly removed: readonly string[];
  /** What stays: the colour profile, how the picture is turned, and its structure. */
  readonly kept: readonly string[];
}

/** Options of {@link cleanPicture}. */
export interface CleanPictureOptions {
  /** Stops the cleaning. */
  readonly signal?: AbortSignal;
}

/** The largest picture that is read into memory. */
const MAX_BYTES = 256 * 2 ** 20;
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
  { signal }: CleanPictureOptions = {},
): Promise<CleanedPicture> {
  const format = detectFormat(bytes);
  if (bytes.length > MAX_BYTES) throw new CleanError('too-large');
  const own = removeForeignParts(Buffer.from(bytes), format);
  const before = await readTags(own.bytes, signal);
  const output = await runExiftool(removalOf(format, before.orientation), own.bytes, signal);
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

/** A browser turns an AVIF by its own structure, never by EXIF. */
function removalOf(format: PictureFormat, orientation: number): readonly string[] {
  const isTurned = format !== 'avif' && orientation > 1;
  return [
    '-q',
    '-q',
    '-all=',
    '--icc_profile:all',
    '-trailer:all=',
    ...(isTurned ? [`-IFD0:Orientation#=${orientation}`] : []),
  ];
}

function isTurned(
  format: PictureFormat,
  before: { readonly orientation: number },
  after: { readonly orientation: number },
): boolean {
  return format !== 'avif' && before.orientation !== after.orientation;
}
