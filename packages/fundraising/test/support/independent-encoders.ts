// Independent encoders for what @scure/base decodes, short and slow, so that the library is not compared with itself.
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const FACTORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const ENDS = { bech32: 1, bech32m: 0x2bc830a3 } as const;
/** The number of base 58 characters in which Monero writes that many bytes. */
const BLOCK_LENGTHS = [0, 2, 3, 5, 6, 7, 9, 10, 11];

export function writeBase58(data: Uint8Array): string {
  const zeros = data.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros === -1 ? data.length : zeros) + digits(data);
}

export function writeMoneroBase58(data: Uint8Array): string {
  let text = '';
  for (let offset = 0; offset < data.length; offset += 8) {
    const block = data.subarray(offset, offset + 8);
    text += digits(block).padStart(BLOCK_LENGTHS[block.length] ?? 0, '1');
  }
  return text;
}

function digits(data: Uint8Array): string {
  let number = data.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (; number > 0n; number /= 58n) text = BASE58.charAt(Number(number % 58n)) + text;
  return text;
}

/** From words of five bits. */
export function writeBech32(
  code: keyof typeof ENDS,
  prefix: string,
  words: readonly number[],
): string {
  const codes = Array.from(prefix, (character) => character.charCodeAt(0));
  const expanded = [
    ...codes.map((charCode) => charCode >> 5),
    0,
    ...codes.map((charCode) => charCode & 31),
  ];
  const sum = remainder([...expanded, ...words, 0, 0, 0, 0, 0, 0]) ^ ENDS[code];
  const check = [25, 20, 15, 10, 5, 0].map((by) => (sum >> by) & 31);
  return `${prefix}1${[...words, ...check].map((word) => BECH32.charAt(word)).join('')}`;
}

function remainder(words: readonly number[]): number {
  let sum = 1;
  for (const word of words) {
    const top = sum >> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ word;
    for (const [bit, factor] of FACTORS.entries()) if ((top >> bit) & 1) sum ^= factor;
  }
  return sum;
}

/** Bytes as words of five bits, the last filled up with zeros. */
export function toWords(data: Uint8Array): number[] {
  const bits = Array.from(data, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((word) => Number.parseInt(word.padEnd(5, '0'), 2));
}
