import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRoomUrl } from '../address/room-url.ts';
import { readLocation } from './room-location.ts';

const INSTANCE = 'https://meet.example/sede';

describe('readLocation', () => {
  it('accepts exactly the rooms that createRoomUrl accepts', () => {
    const text = fc.string({ unit: 'binary', maxLength: 210 });
    const near = fc.string({ unit: fc.constantFrom(...'aÑ ./?%*:‮🎉½ﬃ\n'), maxLength: 5 });
    fc.assert(
      fc.property(fc.oneof(text, near), (room) => {
        const passes = typeof readLocation(INSTANCE, room, null) !== 'string';
        expect(passes).toBe(isAccepted(room));
      }),
      { numRuns: 2_000 },
    );
  });

  it('returns the address that can be shared', () => {
    expect(readLocation(INSTANCE, 'Sesión Ñ', null)).toEqual({
      instance: 'https://meet.example/sede/',
      host: 'meet.example',
      room: 'Sesión Ñ',
      page: 'https://meet.example/sede/Sesi%C3%B3n%20%C3%91',
    });
  });

  it.each([
    ['https://meet.example/sede/Sesi%C3%B3n', 'Sesión'],
    ['https://MEET.example:443/sede/a', 'a'],
    ['https://meet.example/sede/a%2fb', undefined],
    ['https://meet.example/sede/a/b', undefined],
    ['https://meet.example/a', undefined],
    ['https://meet.example/sede/%', undefined],
    ['https://meet.example/sede/a?lang=es', undefined],
    ['https://meet.example/sede/a#config.x=1', undefined],
    ['https://ana:clave@meet.example/sede/a', undefined],
    ['http://meet.example/sede/a', undefined],
    ['//meet.example/sede/a', undefined],
    ['https://meet.example\\sede/a', undefined],
    ['javascript:alert(1)', undefined],
  ])('reads %s', (href, room) => {
    const location = readLocation(INSTANCE, 'otra', href);
    expect(typeof location === 'string' ? undefined : location.room).toBe(room);
  });

  it.each(['http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:3', 'https://meet.example/'])(
    'accepts the server %s',
    (instance) => {
      expect(readLocation(instance, 'a', null)).toMatchObject({ room: 'a' });
    },
  );

  it.each([
    null,
    '',
    'meet.example',
    'http://meet.example',
    'http://127.0.0.1.otro.example',
    'https://ana@meet.example',
    'https://meet.example/?a',
    'https://meet.example/#a',
    'javascript:alert(1)',
    'https:meet.example',
    'https://',
  ])('refuses the server %j', (instance) => {
    expect(readLocation(instance, 'a', null)).toBe('instance');
  });
});

function isAccepted(room: string): boolean {
  try {
    createRoomUrl({ instance: INSTANCE, room });
    return true;
  } catch {
    return false;
  }
}
