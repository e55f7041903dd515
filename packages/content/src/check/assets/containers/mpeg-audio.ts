import type { OpenFile } from '../with-open-file.ts';

/** The number of bytes before the first frame that are searched. */
const searchBytes = 64 * 1024;

/** Whether a file is MP3: two consecutive frames, possibly after a tag. */
export function isMpegAudio(file: OpenFile): boolean {
  const start = tagBytes(file.read(0, 10));
  const bytes = file.read(start, searchBytes);
  for (let index = 0; index + 4 <= bytes.length; index++) {
    const length = frameBytes(bytes.subarray(index, index + 4));
    if (length === undefined) continue;
    const next = start + index + length;
    if (next === file.size || frameBytes(file.read(next, 4)) !== undefined) return true;
  }
  return false;
}

/** Returns the length of an ID3v2 tag, which is written in bytes of seven bits. */
function tagBytes(head: Buffer): number {
  if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return 0;
  return 10 + head.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
}

// In kbit/s and in Hz, by the fields of a frame header.
const bitrates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const lowBitrates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const sampleRates = [44_100, 48_000, 32_000];

/** Returns the length of a layer 3 frame, from its header. */
function frameBytes(head: Buffer): number | undefined {
  const [first = 0, second = 0, third = 0] = head;
  const version = (second >> 3) & 3;
  const isLayer3 = ((second >> 1) & 3) === 1;
  if (head.length < 4 || first !== 0xff || second < 0xe0 || version === 1 || !isLayer3)
    return undefined;
  const isFirst = version === 3;
  const bitrate = (isFirst ? bitrates : lowBitrates)[third >> 4];
  const sampleRate = sampleRates[(third >> 2) & 3];
  if (!bitrate || !sampleRate) return undefined;
  const rate = isFirst ? sampleRate : sampleRate / (version === 2 ? 2 : 4);
  return Math.floor(((isFirst ? 144 : 72) * bitrate * 1000) / rate) + ((third >> 1) & 1);
}
