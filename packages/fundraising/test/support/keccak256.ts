const RATE = 136;

/**
 * Keccak-256 as Monero uses it, before it became SHA-3 with another end mark: a second implementation, to hold the one
 * that is used against, since Node has none.
 */
export function keccak256(data: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((data.length + 1) / RATE) * RATE);
  padded.set(data);
  padded[data.length] = 1;
  padded[padded.length - 1] = (padded.at(-1) ?? 0) | 0x80;
  const input = new DataView(padded.buffer);
  const lanes = new BigUint64Array(25); // each keeps to its 64 bits by itself
  for (let start = 0; start < padded.length; start += RATE) {
    for (let at = 0; at < RATE / 8; at += 1)
      xor(lanes, at, input.getBigUint64(start + at * 8, true));
    permute(lanes);
  }
  const output = new DataView(new ArrayBuffer(32));
  for (const [at, lane] of lanes.subarray(0, 4).entries()) output.setBigUint64(at * 8, lane, true);
  return new Uint8Array(output.buffer);
}

/** The 24 rounds of Keccak-f[1600]; their constants come from a shift register, their turns from a walk over the lanes. */
function permute(lanes: BigUint64Array): void {
  const lane = (at: number): bigint => lanes[at] ?? 0n;
  let register = 1;
  for (let round = 0; round < 24; round += 1) {
    const columns = FIVE.map((x) => FIVE.reduce((sum, y) => sum ^ lane(x + 5 * y), 0n));
    for (let at = 0; at < 25; at += 1)
      xor(lanes, at, (columns[(at + 4) % 5] ?? 0n) ^ turned(columns[(at + 1) % 5] ?? 0n, 1));
    let [x, y, moved] = [1, 0, lane(1)];
    for (let step = 1; step < 25; step += 1) {
      [x, y] = [y, (2 * x + 3 * y) % 5];
      const kept = lane(x + 5 * y);
      lanes[x + 5 * y] = turned(moved, ((step * (step + 1)) / 2) % 64);
      moved = kept;
    }
    for (let row = 0; row < 25; row += 5) {
      const before = lanes.slice(row, row + 5);
      for (const x of FIVE)
        xor(lanes, row + x, ~(before[(x + 1) % 5] ?? 0n) & (before[(x + 2) % 5] ?? 0n));
    }
    for (let bit = 0; bit < 7; bit += 1) {
      register = (register << 1) ^ ((register >> 7) * 0x171);
      if (register & 2) xor(lanes, 0, 1n << BigInt(2 ** bit - 1));
    }
  }
}

const FIVE = [0, 1, 2, 3, 4];

function xor(lanes: BigUint64Array, at: number, value: bigint): void {
  lanes[at] = (lanes[at] ?? 0n) ^ value;
}

function turned(lane: bigint, by: number): bigint {
  return BigInt.asUintN(64, (lane << BigInt(by)) | (lane >> BigInt(64 - by)));
}
