import { describe, expect, it } from 'vitest';
import { sampleMedia } from '../../index.ts';
import { openStorage, sha256Of } from './storage.ts';

const media = Buffer.from(sampleMedia({ size: 9000 }));

describe.each(['bytes', 'hash'] as const)('keep: %s', (keep) => {
  it('knows the hash of a file that came in order', () => {
    const storage = openStorage(keep);
    for (let at = 0; at < media.length; at += 1000)
      storage.write(at, media.subarray(at, at + 1000));
    expect(storage.close(media.length).sha256).toBe(sha256Of(media));
  });

  it('knows the hash after a piece that broke off was sent again from where it broke', () => {
    const storage = openStorage(keep);
    storage.mark?.(0);
    storage.write(0, media.subarray(0, 4321));
    storage.mark?.(4321);
    storage.write(4321, media.subarray(4321));
    expect(storage.close(media.length).sha256).toBe(sha256Of(media));
  });

  it('knows the hash after a piece was sent again from where it began', () => {
    const storage = openStorage(keep);
    storage.mark?.(0);
    storage.write(0, media.subarray(0, 3000));
    storage.mark?.(3000);
    storage.write(3000, Buffer.alloc(1000));
    storage.mark?.(3000);
    storage.write(3000, media.subarray(3000));
    expect(storage.close(media.length).sha256).toBe(sha256Of(media));
  });
});

describe('keep: hash', () => {
  it('knows no hash of a file with a hole', () => {
    const storage = openStorage('hash');
    storage.write(0, media.subarray(0, 1000));
    storage.write(2000, media.subarray(2000));
    expect(storage.close(media.length)).toMatchObject({ size: 9000, sha256: null, bytes: null });
  });
});

describe('keep: nothing', () => {
  it('counts, and keeps the beginning only', () => {
    const storage = openStorage('nothing');
    storage.write(0, media);
    expect(storage.end).toBe(9000);
    expect(storage.close(9000)).toMatchObject({ sha256: null, bytes: null });
    expect([...storage.head]).toEqual([...media.subarray(0, 16)]);
  });
});
