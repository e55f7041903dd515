import { describe, expect, it } from 'vitest';
import { isVideoId, newIds, toShortUuid } from './short-uuid.ts';

describe('toShortUuid', () => {
  it('writes a UUID in 22 letters, the least of them all ones', () => {
    expect(toShortUuid('00000000-0000-0000-0000-000000000000')).toBe('1'.repeat(22));
    expect(toShortUuid('00000000-0000-0000-0000-000000000039')).toBe(`${'1'.repeat(21)}Z`);
    expect(toShortUuid('00000000-0000-0000-0000-00000000003a')).toBe(`${'1'.repeat(20)}21`);
  });
});

describe('isVideoId', () => {
  it('knows numbers, UUIDs and short ones', () => {
    const { uuid, shortUUID } = newIds();
    expect([uuid, shortUUID, '12'].every(isVideoId)).toBe(true);
    expect(['', 'a/b', 'upload-resumable', uuid.slice(1), `${shortUUID}1`].some(isVideoId)).toBe(
      false,
    );
  });
});
