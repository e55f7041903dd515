import { encodeQR } from 'qr';
import { expect, it } from 'vitest';
import { isFundraisingError } from '../fundraising-error.ts';
import { createQrModules, type QrLevel } from './create-qr-modules.ts';

type Rows = readonly (readonly boolean[])[];

const LEVELS = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const;
const TEXTS = [
  (length: number) => '0123456789'.repeat(length).slice(0, length),
  (length: number) => 'LNURL1 $%*+-./:'.repeat(length).slice(0, length),
  (length: number) => 'señal, ¿no? 000201'.repeat(length).slice(0, length),
];

/** What qr draws for a text, under the mask that our drawing says it has: which one is easier to read is a matter of taste. */
function theirs(text: string, level: QrLevel, [, , , , , , , , format]: Rows): string {
  const bits = format?.slice(2, 5).map(Number).join('') ?? '';
  const mask = Number.parseInt(bits, 2) ^ 0b101;
  const rows = encodeQR(text, 'raw', { ecc: LEVELS[level], border: 1, mask });
  return written(rows.slice(1, -1).map((row) => row.slice(1, -1)));
}

function written(rows: Rows): string {
  return rows.map((row) => row.map(Number).join('')).join('\n');
}

function drawnByBoth(text: string, level: QrLevel): readonly [ours: string, theirs: string] {
  const rows = createQrModules(text, { correction: level, border: 0 });
  return [written(rows), theirs(text, level, rows)];
}

it.each(['L', 'M', 'Q', 'H'] as const)(
  'draws the same modules as the package qr, at level %s',
  (level) => {
    for (const text of TEXTS)
      for (let length = 0; length < 160; length += 3) {
        const [ours, others] = drawnByBoth(text(length), level);
        expect(ours).toBe(others);
      }
  },
);

it.each(['L', 'M', 'Q', 'H'] as const)(
  'draws each version as the package qr does, at level %s',
  (level) => {
    const seen = new Set<number>();
    // In steps that are smaller than what a version has more room for than the one before.
    for (let length = 0; seen.size < 40; length += 3 + Math.floor(length / 40)) {
      const text = 'x'.repeat(length);
      const { length: size } = createQrModules(text, { correction: level, border: 0 });
      if (seen.has(size)) continue;
      seen.add(size);
      const [ours, others] = drawnByBoth(text, level);
      expect(ours).toBe(others);
    }
    expect([...seen]).toEqual(Array.from({ length: 40 }, (_, index) => 21 + 4 * index));
  },
);

it('holds as much as the standard says, and no more', () => {
  expect(problem('7'.repeat(7_089), 'L')).toBeUndefined();
  expect(problem('7'.repeat(7_090), 'L')).toBe('qr-too-long');
  expect(problem('A'.repeat(3_391), 'M')).toBeUndefined();
  expect(problem('A'.repeat(3_392), 'M')).toBe('qr-too-long');
  expect(problem('ñ'.repeat(1_476), 'L')).toBeUndefined();
  expect(problem('ñ'.repeat(1_477), 'L')).toBe('qr-too-long');
});

it('rejects a lone surrogate, which would be read back as another character', () => {
  expect(() => createQrModules('hola \ud83d', {})).toThrow(
    expect.objectContaining({ code: 'bad-details', about: 'text' }) as Error,
  );
});

it('draws the quiet zone that the border asks for, within limits', () => {
  for (const [border, white] of [
    [0, 0],
    [-3, 0],
    [7, 7],
    [1_000, 20],
  ] as const) {
    const rows = createQrModules('hola', { border });
    expect(rows).toHaveLength(21 + 2 * white);
    expect(rows.findIndex((row) => row.includes(true))).toBe(white);
    expect(rows[white]?.indexOf(true)).toBe(white);
  }
});

it.each([
  ['correction', { correction: 'X' as QrLevel }],
  ['border', { border: Number.NaN }],
])('rejects an invalid %s', (about, options) => {
  expect(() => createQrModules('hola', options)).toThrow(
    expect.objectContaining({ code: 'bad-option', about }) as Error,
  );
});

function problem(text: string, correction: QrLevel): string | undefined {
  try {
    createQrModules(text, { correction });
    return undefined;
  } catch (thrown) {
    return isFundraisingError(thrown) ? thrown.code : String(thrown);
  }
}
