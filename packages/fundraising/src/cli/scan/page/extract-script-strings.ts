type Quote = "'" | '"' | '`';

/** Extracts the strings in JavaScript or JSON, with all three kinds of quotes, and with their escapes as written. */
export function extractScriptStrings(code: string): string[] {
  const strings: string[] = [];
  /** For each quote, the offset up to which no string ends. It avoids quadratic time for text full of quotes. */
  const unclosed: Record<Quote, number> = { "'": 0, '"': 0, '`': 0 };
  let last = 0;
  for (const { 0: character, index } of code.matchAll(/["'`]/g)) {
    const quote = character as Quote; // the pattern matches no other
    if (index < last || index < unclosed[quote]) continue;
    const { end, isClosed } = findEnd(code, quote, index + 1);
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

/** Finds the end of a string, or of the line or code where the string is not closed. */
function findEnd(code: string, quote: Quote, start: number): { end: number; isClosed: boolean } {
  const stops = STOPS[quote];
  stops.lastIndex = start;
  for (let stop = stops.exec(code); stop; stop = stops.exec(code)) {
    const [character] = stop;
    if (character !== '\\') return { end: stop.index, isClosed: character === quote };
    stops.lastIndex = stop.index + 2;
  }
  return { end: code.length, isClosed: false };
}
