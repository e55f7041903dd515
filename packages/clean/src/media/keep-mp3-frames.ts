import { CleanError } from '../clean-error.ts';

/** Kilobits a second, by version and index in the header, of layer III. */
const BITRATES = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const;

/**
 * Keeps the frames of an MP3 and nothing else: no tags of ID3, APE and Lyrics3, wherever they stand, and nothing that is hidden
 * between the frames, which ffmpeg copies.
 * @throws CleanError `damaged` for bytes without frames.
 */
export function keepMp3Frames(bytes: Buffer): {
  readonly bytes: Buffer;
  readonly removed: readonly string[];
} {
  const frames: Buffer[] = [];
  const gaps: Buffer[] = [];
  let position = 0;
  let gapStart = 0;
  while (position < bytes.length) {
    const end = findFrameEnd(bytes, position);
    if (end === undefined) {
      position = skip(bytes, position);
      continue;
    }
    if (position > gapStart) gaps.push(bytes.subarray(gapStart, position));
    frames.push(bytes.subarray(position, end));
    position = end;
    gapStart = end;
  }
  if (gapStart < bytes.length) gaps.push(bytes.subarray(gapStart));
  if (frames.length === 0) throw new CleanError('damaged');
  return { bytes: Buffer.concat(frames), removed: [...new Set(gaps.flatMap(nameGap))] };
}

/** A frame counts when another one follows, or what is known to follow the last. */
function findFrameEnd(bytes: Buffer, position: number): number | undefined {
  const length = readFrameLength(bytes, position);
  if (length === undefined) return undefined;
  const end = position + length;
  const isLast =
    end === bytes.length || /^(?:TAG|APETAGEX|LYRICSBEGIN|ID3)/.test(startOf(bytes, end));
  return isLast || readFrameLength(bytes, end) !== undefined || isAfterFrame(bytes, position)
    ? end
    : undefined;
}

/** Whether this frame follows another one that ends here, so that what stands behind it is foreign. */
function isAfterFrame(bytes: Buffer, position: number): boolean {
  for (let start = Math.max(0, position - 1441); start < position; start += 1)
    if (start + (readFrameLength(bytes, start) ?? Infinity) === position) return true;
  return false;
}

function readFrameLength(bytes: Buffer, position: number): number | undefined {
  if (position + 4 > bytes.length) return undefined;
  const header = bytes.readUInt32BE(position);
  const version = (header >>> 19) & 3;
  const isLayer3 = ((header >>> 17) & 3) === 1;
  const rate = SAMPLE_RATES[(header >>> 10) & 3];
  if (header >>> 21 !== 0x7ff || version === 1 || !isLayer3 || rate === undefined) return undefined;
  const bitrate = BITRATES[version === 3 ? 1 : 2][(header >>> 12) & 15];
  if (!bitrate) return undefined;
  const divisor = version === 3 ? 1 : version === 2 ? 2 : 4;
  const samples = version === 3 ? 144_000 : 72_000;
  const padding = (header >>> 9) & 1;
  const length = Math.floor((samples * bitrate) / (rate / divisor)) + padding;
  return position + length <= bytes.length ? length : undefined;
}

/** A tag of ID3 says its length, and a picture in it can look like frames. */
function skip(bytes: Buffer, position: number): number {
  const isTag = startOf(bytes, position).startsWith('ID3') && position + 10 <= bytes.length;
  if (!isTag) return position + 1;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[position + at] ?? 0) & 127), 0);
  return position + 10 + size;
}

function nameGap(gap: Buffer): readonly string[] {
  if (gap.every((byte) => byte === 0)) return [];
  const names = [
    ['ID3', 'ID3v2'],
    ['APETAGEX', 'APE'],
    ['LYRICSBEGIN', 'Lyrics3'],
    ['TAG', 'ID3v1'],
  ] as const;
  const known = names.filter(([mark]) => gap.includes(mark)).map(([, name]) => name);
  return known.length > 0 ? known : ['Trailer'];
}

function startOf(bytes: Buffer, position: number): string {
  return bytes.toString('latin1', position, position + 11);
}
