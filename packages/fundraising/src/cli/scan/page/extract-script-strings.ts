type Quote = "'" | '"' | '`';

/** What stands between the quotes, of all three kinds, of the strings in JavaScript or JSON, with its escapes as written. */
export function extractScriptStrings(code: string): string[] {
  const strings: string[] = [];
  /** Up to where no string ends that begins with the quote: else each quote of a page of them is read to the end of it. */
  const unclosed: Record<Quote, number> = { "'": 0, '"': 0, '`': 0 };
  let last = 0;
  for (const { 0: sign, index } of code.matchAll(/["'`]/g)) {
    const quote = sign as Quote; // the pattern has no other
    if (index < last || index < unclosed[quote]) continue;
    const { end, isClosed } = endOf(code, quote, index + 1);
    if (isClosed) {
      strings.push(code.slice(index + 1, end));
      last = end + 1;
    } else unclosed[quote] = end;
  }
  return strings;
}

const STOPS: Readonly<Record<Quote, RegExp>> = {
  "'": /['\\\n]/g,
  '"': /["\\\n]/g,
  '`': /[`\\]/g,
};

/** Where a string ends, or the line or the code where it does not. */
function endOf(code: string, quote: Quote, start: number): { end: number; isClosed: boolean } {
  const stops = STOPS[quote];
  stops.lastIndex = start;
  for (let stop = stops.exec(code); stop; stop = stops.exec(code)) {
    const [sign] = stop;
    if (sign !== '\\') return { end: stop.index, isClosed: sign === quote };
    stops.lastIndex = stop.index + 2;
  }
  return { end: code.length, isClosed: false };
}
