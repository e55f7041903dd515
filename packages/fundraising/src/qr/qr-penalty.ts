/** How hard a code is to read, by its rows of zeros and ones: ISO/IEC 18004:2024, 7.8.3. */
export function qrPenalty(rows: readonly string[]): number {
  const columns = rows.map((_, x) => rows.map((row) => row.charAt(x)).join(''));
  let penalty = 0;
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) penalty += run.length - 2;
    // What looks like a corner.
    penalty += 40 * [...line.matchAll(/(?=00001011101|10111010000)/g)].length;
  }
  let dark = 0;
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] === '1') dark += 1;
      const below = rows[y + 1];
      const isSquare = row[x] === row[x + 1] && row[x] === below?.[x] && row[x] === below?.[x + 1];
      if (isSquare) penalty += 3;
    }
  const all = rows.length ** 2;
  return penalty + 10 * Math.ceil(Math.max(0, Math.abs(dark * 20 - all * 10) / all - 1));
}
