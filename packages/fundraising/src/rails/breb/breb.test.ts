import { describe, expect, it } from 'vitest';
import { breb } from './breb.ts';
import { classifyBrebKey } from './breb-key.ts';

// None is registered: a number of zeros, and hosts that cannot exist.
const PHONE = '3000000000';

describe('breb', () => {
  it.each([
    ['@colectiva2026', 'alias'],
    ['@a', 'alias'],
    [`@${'a'.repeat(21)}`, undefined],
    ['@con espacio', undefined],
    ['@colectiva.ejemplo', undefined],
    ['0000000000', 'merchant'],
    ['0000', 'merchant'],
    ['00000000000', undefined],
    ['012345', undefined],
    [PHONE, 'phone'],
    ['900000000', 'document'],
    ['1000000000', 'document'],
    ['1234', undefined],
    ['grupo@colectiva.example', 'email'],
    ['colectiva', undefined],
  ])('classifies %s as %s', (key, kind) => {
    expect(classifyBrebKey(key)).toBe(kind);
    expect(breb.validate(key).ok).toBe(kind !== undefined);
  });

  it.each([
    [' +57 (300) 000-0000 ', PHONE],
    ['900.000.000-0', '9000000000'],
    ['@COLECTIVA', '@colectiva'],
  ])('parses %s as people write it', (text, key) => {
    expect(breb.parse(text)).toEqual({ key });
  });

  it('warns of a key that is personal data, and that no key has a check digit', () => {
    const listWarnings = (key: string) => breb.validate(key).warnings.map(({ code }) => code);
    expect(listWarnings('@colectiva')).toEqual(['no-checksum']);
    expect(listWarnings('0000000000')).toEqual(['no-checksum']);
    for (const key of [PHONE, '1000000000', 'grupo@colectiva.example'])
      expect(listWarnings(key)).toEqual(['no-checksum', 'personal-key']);
  });

  it('shows the key to copy, and no QR code that an app would refuse', async () => {
    const { rows, qr } = await breb.describe({ key: '@colectiva' });
    expect(rows).toEqual([
      {
        label: 'brebKey',
        text: '@colectiva',
        copy: '@colectiva',
        lastFour: 'tiva',
        isCode: true,
      },
    ]);
    expect(qr).toBeUndefined();
  });
});
