/** How much of a code may be dirty or torn: 7, 15, 25 or 30 per cent. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H';

/** How the codewords of a version are laid out. */
export interface QrLayout {
  /** Codewords, those of correction among them. */
  readonly total: number;
  readonly blocks: number;
  /** Codewords of correction in each block. */
  readonly correction: number;
}

/** ISO/IEC 18004:2024, table 9, by version from 1: codewords of correction in a block, as digits of base 36. */
const CORRECTION: Readonly<Record<QrLevel, string>> = {
  L: '7afkqikouikoqumosussssuuqsuuuuuuuuuuuuuu',
  M: 'agqiogimmqummoossqqqqsssssssssssssssssss',
  Q: 'dmiqioimkosqokuossqusuuuusuuuuuuuuuuuuuu',
  H: 'hsmgmsqqososmooussqsuouuuuuuuuuuuuuuuuuu',
};

/** Its other column: how many blocks. */
const BLOCKS: Readonly<Record<QrLevel, string>> = {
  L: '1 1 1 1 1 2 2 2 2 4 4 4 4 4 6 6 6 6 7 8 8 9 9 10 12 12 12 13 14 15 16 17 18 19 19 20 21 22 24 25',
  M: '1 1 1 2 2 4 4 4 5 5 5 8 9 9 10 10 11 13 14 16 17 17 18 20 21 23 25 26 28 29 31 33 35 37 38 40 43 45 47 49',
  Q: '1 1 2 2 4 4 6 6 8 8 8 10 12 16 12 17 16 18 21 20 23 23 25 27 29 34 34 35 38 40 43 45 48 51 53 56 59 62 65 68',
  H: '1 1 2 4 4 4 5 6 8 8 11 11 16 16 18 16 19 21 25 25 25 34 30 32 35 37 40 42 45 48 51 54 57 60 63 66 70 74 77 81',
};

/** The layout of a version, 1 to 40. */
export function qrLayout(version: number, level: QrLevel): QrLayout {
  const marks = alignmentCount(version);
  let modules = (16 * version + 128) * version + 64;
  if (marks > 0) modules -= (25 * marks - 10) * marks - 55;
  if (version > 6) modules -= 36;
  return {
    total: modules >> 3,
    blocks: Number(BLOCKS[level].split(' ')[version - 1]),
    correction: Number.parseInt(CORRECTION[level].charAt(version - 1), 36),
  };
}

/** Where the middles of the alignment patterns are, along either side. */
export function alignmentPlaces(version: number): number[] {
  const count = alignmentCount(version);
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  return Array.from({ length: count }, (_, at) =>
    at === 0 ? 6 : version * 4 + 10 - step * (count - 1 - at),
  );
}

function alignmentCount(version: number): number {
  return version === 1 ? 0 : Math.floor(version / 7) + 2;
}
