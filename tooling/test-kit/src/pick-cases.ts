/** Whether the long forms of tests are asked for, as `npm run test:long` does. */
export const isLong = process.env['COMUNAL_TEST_LONG'] === '1';

/** How many cases of a kind a test makes up and tries: so many in the short form, and so many in the long one. */
export function pickCount(short: number, long: number): number {
  return isLong ? long : short;
}

/**
 * Picks from a table of cases what the short form of a test tries: of each kind the first, then one of every few. The long form
 * tries all.
 *
 * @param cases - The whole table.
 * @param oneIn - How many cases of a kind stand for one another, such as 3 for a third of them.
 * @param kindOf - What kind a case is of. @defaultValue all are of one
 */
export function pickCases<Case>(
  cases: readonly Case[],
  oneIn: number,
  kindOf: (each: Case) => unknown = () => undefined,
): Case[] {
  if (isLong) return [...cases];
  return [...Map.groupBy(cases, kindOf).values()].flatMap((ofKind) =>
    ofKind.filter((_, index) => index % oneIn === 0),
  );
}
