import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRoomName } from './create-room-name.ts';
import { createSayableRoomName } from './create-sayable-room-name.ts';
import { normalizeRoomName, isSameRoom } from './normalize-room-name.ts';
import { estimateRoomNameStrength } from './estimate-room-name-strength.ts';
import { isRoomName, parseRoomName, reveal } from './room-name.ts';

const secret = 'asamblea-secreta';
const thrownBy = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (thrown) {
    return thrown;
  }
};

describe('a room name', () => {
  it('shows a mask in JSON, in logs and in other values', () => {
    const name = parseRoomName(secret);
    const outputs = [
      JSON.stringify({ name }),
      inspect(name, { depth: 10, showHidden: true, showProxy: true, getters: true }),
      inspect({ in: [name] }, { depth: 10 }),
      inspect(new Map([[name, name]])),
      JSON.stringify(Object.getOwnPropertyDescriptors(name)),
      JSON.stringify({ ...name }),
      Object.prototype.toString.call(name),
    ];
    expect(outputs.join('\n')).not.toContain(secret);
    expect(outputs[0]).toBe('{"name":"[hidden room name]"}');
    expect(Reflect.ownKeys(name)).toEqual([]);
  });

  it.each<[string, (name: string | number) => unknown]>([
    ['a template', (name) => `${name}`],
    ['+', (name) => name + ''],
    ['String()', (name) => String(name)],
    ['toString', (name) => name.toString()],
    ['toLocaleString', (name) => name.toLocaleString()],
    ['valueOf', (name) => name.valueOf()],
    ['join', (name) => [name].join('-')],
    ['a number', (name) => Number(name)],
    ['a key', (name) => ({ [name]: 1 })],
    ['encodeURIComponent', (name) => encodeURIComponent(name)],
    ['an address', (name) => new URL(name as string, 'https://meet.example')],
  ])('throws when it is converted to a string by %s', (_, coerce) => {
    const name = parseRoomName(secret);
    expect(() => coerce(name as never)).toThrow(/secret and does not become a string by itself/);
  });

  it('is readable by reveal alone, and not in a structured clone', () => {
    const name = parseRoomName(secret);
    expect(reveal(name)).toBe(secret);
    expect(structuredClone(name)).toEqual({});
    expect(isRoomName(structuredClone(name))).toBe(false);
    expect(() => reveal({} as never)).toThrow('reveal takes a RoomName');
    const forged = Object.create(Object.getPrototypeOf(name) as object) as never;
    expect(() => reveal(forged)).toThrow('reveal takes a RoomName');
  });

  it.each([
    ['', 'room-empty'],
    ['  ', 'room-empty'],
    ['a'.repeat(300), 'room-too-long'],
    ['ﷺ'.repeat(200), 'room-too-long'],
    ['fiesta🎉', 'room-emoji'],
    ['México🇲🇽', 'room-emoji'],
    ['linea\n', 'room-invisible'],
    ['so\u{200b}la', 'room-invisible'],
    ['\u{d800}', 'room-invisible'],
    [' sala', 'room-space'],
    ['sala/otra', 'room-character'],
    ['a?b', 'room-character'],
    ['a？b', 'room-character'],
    ['100%', 'room-character'],
    ['..', 'room-character'],
    ['*', 'room-character'],
  ])('refuses %j with %s, and does not repeat it', (text, code) => {
    const error = thrownBy(() => parseRoomName(text));
    expect(error).toMatchObject({ code, about: 'room' });
    expect(text.trim().length > 2 && inspect(error).includes(text)).toBe(false);
  });

  it('may have spaces, accents and ñ', () => {
    expect(reveal(parseRoomName('Sesión Ñ 1'))).toBe('Sesión Ñ 1');
  });
});

describe('createRoomName and createSayableRoomName', () => {
  it('create a different UUID of version 4 each time', () => {
    const names = Array.from({ length: 1_000 }, () => reveal(createRoomName()));
    const form = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
    for (const name of names) expect(name).toMatch(form);
    expect(new Set(names).size).toBe(names.length);
    expect(estimateRoomNameStrength(names[0] ?? '')).toEqual({
      strength: 'strong',
      reason: 'uuid',
    });
  });

  it.each(['es', 'en', 'pt'] as const)('create twelve plain words in %s', async (words) => {
    const name = await createSayableRoomName(words);
    expect(reveal(name)).toMatch(/^[a-z]{3,8}(-[a-z]{3,8}){11}$/);
    expect(estimateRoomNameStrength(name).strength).toBe('strong');
    expect(reveal(parseRoomName(reveal(name)))).toBe(reveal(name));
  });
});

describe('normalizeRoomName', () => {
  it('normalizes a name as the server does', () => {
    expect(normalizeRoomName('Sesión Ñ 1')).toBe('sesi%c3%b3n%20%c3%b1%201');
    expect(normalizeRoomName(parseRoomName('SALA'))).toBe('sala');
    expect(normalizeRoomName('🎉')).toBe('%f0%9f%8e%89');
    expect(() => normalizeRoomName('\u{dc00}')).toThrow('half a character');
  });

  it('composes, lowers and encodes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const normalized = normalizeRoomName(text);
        expect(normalized).toBe(
          encodeURIComponent(text.normalize('NFKC').toLowerCase()).toLowerCase(),
        );
        expect(normalized).toMatch(/^[\x21-\x7e]*$/);
        expect(normalized).toBe(normalized.toLowerCase());
      }),
    );
  });

  it('returns the same for a normalized and decoded name, and for its other forms', () => {
    const latin = fc.string({ unit: fc.constantFrom(...'abcÁÉñÜçãõ -123') });
    fc.assert(
      fc.property(latin, (text) => {
        expect(isSameRoom(text, text.normalize('NFD'))).toBe(true);
        expect(isSameRoom(text, text.toUpperCase())).toBe(true);
        expect(isSameRoom(text, decodeURIComponent(normalizeRoomName(text)))).toBe(true);
        expect(isSameRoom(text, `${text}x`)).toBe(false);
      }),
    );
    expect(isSameRoom(parseRoomName('Sala'), 'sala')).toBe(true);
  });
});

describe('estimateRoomNameStrength', () => {
  it.each([
    ['reunion', 'weak', 'short'],
    ['asamblea2026mexico2027puebla', 'weak', 'guessable'],
    ['Asamblea de la red de mujeres del sur en Puebla', 'weak', 'guessable'],
    ['a'.repeat(200), 'weak', 'guessable'],
    ['00000000-0000-4000-8000-000000000000', 'weak', 'guessable'],
    ['libre-'.repeat(11) + 'libre', 'weak', 'guessable'],
    ['3f2504e04f8941d39a0c0305e82c3301', 'strong', 'random'],
    ['K3j9x7q2m5n8b1v4c6z0a2s7d9f', 'strong', 'random'],
  ])('estimates %j as %s (%s)', (name, strength, reason) => {
    expect(estimateRoomNameStrength(name)).toEqual({ strength, reason });
  });
});
