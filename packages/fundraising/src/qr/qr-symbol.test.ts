import { encodeQR } from 'qr';
import { expect, it } from 'vitest';
import { qrCodewords } from './qr-codewords.ts';
import type { QrLevel } from './qr-levels.ts';
import { qrSymbol } from './qr-symbol.ts';

const LEVELS = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const;
const TEXTS = [
  (length: number) => '0123456789'.repeat(length).slice(0, length),
  (length: number) => 'LNURL1 $%*+-./:'.repeat(length).slice(0, length),
  (length: number) => 'señal, 👋 000201'.repeat(length).slice(0, length),
];

function ours(text: string, level: QrLevel): string {
  const code = qrCodewords(text, level);
  if (!code) throw new Error('no room');
  return written(qrSymbol(code, level));
}

function theirs(text: string, level: QrLevel): string {
  const rows = encodeQR(text, 'raw', { ecc: LEVELS[level], border: 1 });
  return written(rows.slice(1, -1).map((row) => row.slice(1, -1)));
}

function written(rows: readonly (readonly boolean[])[]): string {
  return rows.map((row) => row.map(Number).join('')).join('\n');
}

it.each(['L', 'M', 'Q', 'H'] as const)('draws what qr draws, at level %s', (level) => {
  for (const text of TEXTS)
    for (let length = 0; length < 160; length += 3)
      expect(ours(text(length), level)).toBe(theirs(text(length), level));
});

it.each(['L', 'M', 'Q', 'H'] as const)('draws each version as qr does, at level %s', (level) => {
  const seen = new Set<number>();
  for (let length = 0; length < 3_000 && seen.size < 40; length += 7) {
    const text = 'x'.repeat(length);
    const code = qrCodewords(text, level);
    if (!code) break;
    if (seen.has(code.version)) continue;
    seen.add(code.version);
    expect(ours(text, level)).toBe(theirs(text, level));
  }
  expect(seen.size).toBe(40);
});

it('has no room for more', () => {
  expect(qrCodewords('7'.repeat(7_089), 'L')?.version).toBe(40);
  expect(qrCodewords('7'.repeat(7_090), 'L')).toBeUndefined();
  expect(qrCodewords('ñ'.repeat(1_477), 'L')).toBeUndefined();
});
