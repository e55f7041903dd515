type Turns = readonly [bigint, bigint, bigint];

/** By how many bits each sum of a round turns its word, and each of the schedule; the last of those shifts. */
interface Sha2 {
  readonly bits: 32;
  readonly rounds: number;
  readonly e: Turns;
  readonly a: Turns;
  readonly early: Turns;
  readonly late: Turns;
}

/** SHA-256 of a few bytes, at once: Web Crypto makes callers wait, and is there under https alone. */
export const sha256 = /* @__PURE__ */ sha2({
  bits: 32,
  rounds: 64,
  e: [6n, 11n, 25n],
  a: [2n, 13n, 22n],
  early: [7n, 18n, 3n],
  late: [17n, 19n, 10n],
});

/** FIPS 180-4 in big integers: slow for files, and small in a page. */
function sha2({ bits, rounds, ...turns }: Sha2): (data: Uint8Array) => Uint8Array {
  const cut = (word: bigint): bigint => BigInt.asUintN(bits, word);
  const turn = (word: bigint, by: bigint): bigint =>
    (word >> by) | cut(word << (BigInt(bits) - by));
  const sum = (word: bigint, [one, two, three]: Turns, isShifted = false): bigint =>
    turn(word, one) ^ turn(word, two) ^ (isShifted ? word >> three : turn(word, three));
  const fractions = (count: number, degree: number): bigint[] =>
    firstPrimes(count).map((prime) => cut(root(prime << BigInt(degree * bits), BigInt(degree))));
  let constants: readonly bigint[] | undefined;
  let initial: readonly bigint[] | undefined;

  return (data) => {
    constants ??= fractions(rounds, 3);
    initial ??= fractions(8, 2);
    let state = initial;
    for (const words of blocks(data, bits)) {
      let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
      for (const constant of constants) {
        const [now = 0n, next = 0n] = words;
        const one = h + sum(e, turns.e) + ((e & f) ^ (~e & g)) + constant + now;
        const two = sum(a, turns.a) + ((a & b) ^ (a & c) ^ (b & c));
        [h, g, f, e, d, c, b, a] = [g, f, e, cut(d + one), c, b, a, cut(one + two)];
        const early = sum(next, turns.early, true);
        const late = sum(words[14] ?? 0n, turns.late, true);
        words.push(cut(now + early + (words[9] ?? 0n) + late));
        words.shift();
      }
      state = [a, b, c, d, e, f, g, h].map((word, at) => cut(word + (state[at] ?? 0n)));
    }
    const hex = state.map((word) => word.toString(16).padStart(bits / 4, '0')).join('');
    return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  };
}

/** Sixteen words each, the last with the end mark and the length. */
function blocks(data: Uint8Array, bits: number): bigint[][] {
  const bytesPerWord = bits / 8;
  const bytesPerBlock = 16 * bytesPerWord;
  const count = Math.ceil((data.length + 1 + 2 * bytesPerWord) / bytesPerBlock);
  const padded = new Uint8Array(count * bytesPerBlock);
  padded.set(data);
  padded[data.length] = 0x80;
  new DataView(padded.buffer).setUint32(padded.length - 4, data.length * 8);
  return Array.from({ length: count }, (_, block) =>
    Array.from({ length: 16 }, (_, word) => {
      const at = block * bytesPerBlock + word * bytesPerWord;
      return padded
        .subarray(at, at + bytesPerWord)
        .reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
    }),
  );
}

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = [];
  for (let number = 2n; primes.length < count; number += 1n)
    if (primes.every((prime) => number % prime !== 0n)) primes.push(number);
  return primes;
}

/** The whole part of a root, from below by halves. */
function root(number: bigint, degree: bigint): bigint {
  let value = 0n;
  for (let bit = 1n << 80n; bit > 0n; bit >>= 1n)
    if ((value + bit) ** degree <= number) value += bit;
  return value;
}
