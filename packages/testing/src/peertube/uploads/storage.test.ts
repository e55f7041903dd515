import { describe, expect, it } from 'vitest';
import { sampleMedia } from '../../index.ts';
import { openStorage, hashSha256 } from './storage.ts';

const media = Buffer.from(sampleMedia({ size: 9000 }));

describe.each(['bytes', 'hash'] as const)('storage: %s', (mode) => {
  it('hashes a file that arrived in order', () => {
    const storage = openStorage(mode);
    for (let at = 0; at < media.length; at += 1000)
      storage.write(at, media.subarray(at, at + 1000));
    expect(storage.close(media.length).sha256).toBe(hashSha256(media));
  });

  it('hashes a file after an interrupted chunk was continued', () => {
    const storage = openStorage(mode);
    storage.startChunk?.(0);
    storage.write(0, media.subarray(0, 4321));
    storage.startChunk?.(4321);
    storage.write(4321, media.subarray(4321));
    expect(storage.close(media.length).sha256).toBe(hashSha256(media));
  });

  it('hashes a file after a chunk was sent again from its start', () => {
    const storage = openStorage(mode);
    storage.startChunk?.(0);
    storage.write(0, media.subarray(0, 3000));
    storage.startChunk?.(3000);
    storage.write(3000, Buffer.alloc(1000));
    storage.startChunk?.(3000);
    storage.write(3000, media.subarray(3000));
    expect(storage.close(media.length).sha256).toBe(hashSha256(media));
  });
});

describe('storage: hash', () => {
  it('has no hash of a file with a gap', () => {
    const storage = openStorage('hash');
    storage.write(0, media.subarray(0, 1000));
    storage.write(2000, media.subarray(2000));
    expect(storage.close(media.length)).toMatchObject({ size: 9000, sha256: null, bytes: null });
  });
});

describe('storage: none', () => {
  it('counts the bytes, and keeps only the first ones', () => {
    const storage = openStorage('none');
    storage.write(0, media);
    expect(storage.end).toBe(9000);
    expect(storage.close(9000)).toMatchObject({ sha256: null, bytes: null });
    expect([...storage.head]).toEqual([...media.subarray(0, 16)]);
  });
});
