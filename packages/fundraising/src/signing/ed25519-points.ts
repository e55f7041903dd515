/** Little-endian bytes as a number. */
function numberOf(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of Array.from(bytes).toReversed()) value = value * 256n + BigInt(byte);
  return value;
}

const P = 2n ** 255n - 19n;
/** The order of the group: a signature's second half is below it, or there would be two of each signature. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const Y8 = 2707385501144840649318225287225658788936804267575313519463743609750303021886n;
/** The y of the eight points of small order, with which one signature fits many messages. */
const SMALL = new Set([0n, 1n, P - 1n, Y8, P - Y8]);

/** Whether 32 bytes are the one way to write a point, and it is none of small order. */
export function isSoundPoint(bytes: Uint8Array): boolean {
  const y = numberOf(bytes) & (2n ** 255n - 1n);
  return bytes.length === 32 && y < P && !SMALL.has(y);
}

/** Whether the second half of a signature is the one way to write its number. */
export function isSoundScalar(bytes: Uint8Array): boolean {
  return bytes.length === 32 && numberOf(bytes) < L;
}
