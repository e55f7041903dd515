const SIGNS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const FACTORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const ENDS = { 1: 'bech32', 0x2bc830a3: 'bech32m' } as const;

/** A text whose checksum agrees. */
export interface Bech32 {
  readonly code: 'bech32' | 'bech32m';
  /** What stands before the last `1`, in small letters. */
  readonly prefix: string;
  /** Five bits each, without the checksum. */
  readonly words: readonly number[];
}

/** Reads bech32 (BIP 173) and bech32m (BIP 350), of any length; undefined for anything else. */
export function readBech32(text: string): Bech32 | undefined {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return undefined;
  const [, prefix, data = ''] = /^([!-~]+)1([02-9ac-hj-np-z]{6,})$/.exec(lower) ?? [];
  if (prefix === undefined) return undefined;
  const words = Array.from(data, (sign) => SIGNS.indexOf(sign));
  const codes = Array.from(prefix, (sign) => sign.charCodeAt(0));
  const expanded = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
  const code = ENDS[remainder([...expanded, ...words]) as keyof typeof ENDS] as
    Bech32['code'] | undefined;
  return code && { code, prefix, words: words.slice(0, -6) };
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

/** How many bytes words of five bits hold; undefined where the rest is not a few zeros. */
export function bytesInWords(words: readonly number[]): number | undefined {
  const rest = (words.length * 5) % 8;
  const last = words.at(-1) ?? 0;
  return rest < 5 && (last & (2 ** rest - 1)) === 0
    ? Math.floor((words.length * 5) / 8)
    : undefined;
}
