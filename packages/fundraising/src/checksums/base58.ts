const SIGNS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** So many bytes of a number in base 58; undefined for a larger one, and for other signs. */
export function readBase58(text: string, length: number): Uint8Array | undefined {
  let number = 0n;
  for (const sign of text) {
    const digit = SIGNS.indexOf(sign);
    if (digit === -1) return undefined;
    number = number * 58n + BigInt(digit);
  }
  const bytes = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at -= 1) {
    bytes[at] = Number(number & 0xffn);
    number >>= 8n;
  }
  return number === 0n ? bytes : undefined;
}
