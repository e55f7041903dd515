import { crc32, deflateSync } from 'node:zlib';

const SIZE = 48;

/** Draws what readers of ZIM files show beside the title: two inks that overlap, as a PNG of 48 × 48 pixels. */
export function drawIllustration(): Uint8Array {
  const rows: number[] = [];
  for (let y = 0; y < SIZE; y += 1) {
    rows.push(0); // no filter
    for (let x = 0; x < SIZE; x += 1) rows.push(...colorAt(x + 0.5, y + 0.5));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 2], 8); // eight bits of red, green and blue
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    toChunk('IHDR', header),
    toChunk('IDAT', deflateSync(Buffer.from(rows))),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

function colorAt(x: number, y: number): readonly number[] {
  const isPink = (x - 18) ** 2 + (y - 20) ** 2 < 15 ** 2;
  const isTeal = (x - 30) ** 2 + (y - 28) ** 2 < 15 ** 2;
  if (isPink && isTeal) return [36, 30, 60];
  if (isPink) return [196, 30, 80];
  return isTeal ? [0, 98, 100] : [250, 246, 236];
}

function toChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), chunk.length - 4);
  return chunk;
}
