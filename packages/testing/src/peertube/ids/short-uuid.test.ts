import { describe, expect, it } from 'vitest';
import { isVideoId, newIds, toShortUuid } from './short-uuid.ts';

describe('toShortUuid', () => {
  it('encodes a UUID in 22 characters, the smallest as all ones', () => {
    expect(toShortUuid('00000000-0000-0000-0000-000000000000')).toBe('1'.repeat(22));
    expect(toShortUuid('00000000-0000-0000-0000-000000000039')).toBe(`${'1'.repeat(21)}Z`);
    expect(toShortUuid('00000000-0000-0000-0000-00000000003a')).toBe(`${'1'.repeat(20)}21`);
  });
});

describe('isVideoId', () => {
  it('accepts numbers, UUIDs and short UUIDs', () => {
    const { uuid, shortUUID } = newIds();
    expect([uuid, shortUUID, '12'].every(isVideoId)).toBe(true);
    expect(['', 'a/b', 'upload-resumable', uuid.slice(1), `${shortUUID}1`].some(isVideoId)).toBe(
      false,
    );
  });
});
