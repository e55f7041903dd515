import { describe, expect, it } from 'vitest';
import { begin, logIn } from '../../../test/support/client.ts';
import { sampleMedia, startPeerTubeSimulator } from '../../index.ts';

const SIZE = 10_000;
const media = sampleMedia({ size: SIZE });
const box = (type: string, size: number, bytes = ''): Buffer => {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, Buffer.from(bytes)]);
};

describe.each(['bytes', 'hash', 'none'] as const)('storage: %s', (mode) => {
  const statusOf = async (file: Uint8Array, pieceBytes = file.length): Promise<number> => {
    await using simulator = await startPeerTubeSimulator({ storage: mode });
    const { put } = await begin(await logIn(simulator), { size: file.length });
    let status = 0;
    for (let at = 0; at < file.length; at += pieceBytes)
      ({ status } = await put(at, file.subarray(at, at + pieceBytes)));
    return status;
  };

  it('rejects a truncated MP4 file, wherever it ends', async () => {
    expect(await statusOf(media)).toBe(200);
    for (const end of [17, 30, SIZE - 1_000, SIZE - 8, SIZE - 1])
      expect(await statusOf(media.subarray(0, end))).toBe(422);
  });

  it('finds the `moov` box in chunks that end within a box header', async () => {
    expect(await statusOf(media, 1_999)).toBe(200);
    expect(await statusOf(media, 9_995)).toBe(200);
  });

  it('accepts a truncated file whose `moov` box comes first', async () => {
    const beginning = [box('ftyp', 16, 'isom\0\0\u0002\0'), box('moov', 12, 'form')];
    expect(await statusOf(Buffer.concat([...beginning, box('mdat', 5_000, 'noise')]))).toBe(200);
    expect(await statusOf(Buffer.concat([...beginning, box('mdat', 0, 'noise')]))).toBe(200);
    expect(await statusOf(Buffer.concat([...beginning, Buffer.alloc(9)]))).toBe(200);
  });

  it('reads 64-bit box sizes', async () => {
    const long = Buffer.alloc(24);
    long.writeUInt32BE(1);
    long.write('mdat', 4);
    long.writeBigUInt64BE(24n, 8);
    const file = [box('ftyp', 16, 'isom\0\0\u0002\0'), long, box('moov', 8)];
    expect(await statusOf(Buffer.concat(file))).toBe(200);
    expect(await statusOf(Buffer.concat(file.slice(0, 2)))).toBe(422);
  });
});

it('accepts samples of any size from 24 bytes on', async () => {
  await using simulator = await startPeerTubeSimulator();
  const root = await logIn(simulator);
  for (const size of [24, 25, 31, 32, 33, 100]) {
    const { put } = await begin(root, { size });
    expect((await put(0, sampleMedia({ size }))).status).toBe(200);
  }
  expect(() => sampleMedia({ size: 23 })).toThrow(RangeError);
});
