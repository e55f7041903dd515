import { qrLayout, type QrLayout, type QrLevel } from './qr-levels.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** A text as a QR code holds it. */
interface Segment {
  readonly mode: string;
  /** How wide the count is: up to version 9, up to 26, beyond. */
  readonly countBits: readonly [number, number, number];
  readonly count: number;
  /** Zeros and ones. */
  readonly bits: string;
}

/** The codewords of the smallest version that a text fits, in the order in which they are drawn. */
export interface QrCodewords {
  readonly version: number;
  readonly codewords: readonly number[];
}

/** Undefined for a text that no version has room for. */
export function qrCodewords(text: string | Uint8Array, level: QrLevel): QrCodewords | undefined {
  const { mode, countBits, count, bits } = segmentOf(text);
  for (let version = 1; version <= 40; version += 1) {
    const layout = qrLayout(version, level);
    const room = 8 * (layout.total - layout.blocks * layout.correction);
    const width = countBits[Math.floor((version + 7) / 17)] ?? 0;
    if (count >= 2 ** width || 4 + width + bits.length > room) continue;
    const whole = `${mode}${binary(count, width)}${bits}0000`.slice(0, room);
    const data = (whole.match(/.{1,8}/g) ?? []).map((byte) =>
      Number.parseInt(byte.padEnd(8, '0'), 2),
    );
    for (let pad = 0xec; data.length < room / 8; pad ^= 0xfd) data.push(pad);
    return { version, codewords: interleaved(data, layout) };
  }
  return undefined;
}

/** Digits take less room than capital letters, those less than bytes. */
function segmentOf(text: string | Uint8Array): Segment {
  if (typeof text === 'string' && /^\d*$/.test(text)) {
    const bits = (text.match(/.{1,3}/g) ?? []).map((part) =>
      binary(Number(part), part.length * 3 + 1),
    );
    return { mode: '0001', countBits: [10, 12, 14], count: text.length, bits: bits.join('') };
  }
  if (typeof text === 'string' && Array.from(text).every((sign) => LETTERS.includes(sign))) {
    const bits = (text.match(/.{1,2}/g) ?? []).map((part) =>
      binary(
        Array.from(part).reduce((value, sign) => value * 45 + LETTERS.indexOf(sign), 0),
        part.length * 5 + 1,
      ),
    );
    return { mode: '0010', countBits: [9, 11, 13], count: text.length, bits: bits.join('') };
  }
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const bits = Array.from(bytes, (byte) => binary(byte, 8)).join('');
  return { mode: '0100', countBits: [8, 16, 16], count: bytes.length, bits };
}

function binary(value: number, width: number): string {
  return value.toString(2).padStart(width, '0');
}

/** In blocks with their correction, of which the first are one codeword shorter; read across. */
function interleaved(data: readonly number[], { total, blocks, correction }: QrLayout): number[] {
  const divisor = generator(correction);
  const short = Math.floor(total / blocks) - correction;
  const shortBlocks = blocks - (total % blocks);
  const parts = Array.from({ length: blocks }, (_, block) => {
    const start = block * short + Math.max(0, block - shortBlocks);
    return data.slice(start, start + short + (block < shortBlocks ? 0 : 1));
  });
  return [...across(parts), ...across(parts.map((part) => remainder(part, divisor)))];
}

function across(parts: readonly (readonly number[])[]): number[] {
  const longest = parts.at(-1)?.length ?? 0;
  return Array.from({ length: longest }, (_, at) => parts.flatMap((part) => part[at] ?? [])).flat();
}

/** Without its first factor, which is one. */
function generator(degree: number): number[] {
  let factors = [1];
  for (let at = 0, root = 1; at < degree; at += 1, root = product(root, 2))
    factors = [...factors, 0].map(
      (factor, place) => factor ^ product(factors[place - 1] ?? 0, root),
    );
  return factors.slice(1);
}

/** Reed and Solomon's remainder. */
function remainder(data: readonly number[], divisor: readonly number[]): number[] {
  let rest = divisor.map(() => 0);
  for (const codeword of data) {
    const factor = codeword ^ (rest[0] ?? 0);
    rest = divisor.map((one, at) => product(one, factor) ^ (rest[at + 1] ?? 0));
  }
  return rest;
}

/** In the field of 256 elements with the polynomial 0x11d. */
function product(one: number, other: number): number {
  let value = 0;
  for (let bit = 7; bit >= 0; bit -= 1)
    value = (value << 1) ^ ((value >> 7) * 0x11d) ^ (((other >> bit) & 1) * one);
  return value;
}
