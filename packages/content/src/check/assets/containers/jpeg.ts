import type { OpenFile } from '../with-open-file.ts';

/** The maximal number of segments before the picture. */
const mostSegments = 2_000;

/** Whether a file is a JPEG up to its picture: consecutive segments with a frame among them. */
export function isJpeg({ size, read }: OpenFile): boolean {
  let hasFrame = false;
  let position = 2;
  for (let count = 0; count < mostSegments && position + 4 <= size; count++) {
    const head = read(position, 4);
    if (head.length < 4 || head[0] !== 0xff) return false;
    const marker = head[1] ?? 0;
    if (marker === 0xff) {
      position++; // a marker may be filled up in front
      continue;
    }
    if (marker === 0xda) return hasFrame;
    hasFrame ||= isFrame(marker);
    position += 2 + head.readUInt16BE(2);
  }
  return false;
}

/** Whether a marker starts a frame of any kind. Three markers of the same range start tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
