const mostLines = 20_000;
const mostMarks = 20_000;
const mostSteps = 2_000_000_000;

/** Quotations and lists nested far deeper than a page has room for. */
const deepNesting = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){200}/m;

/**
 * Whether a text would take the parser more than a few seconds. Its work grows with the square of the lines and of the
 * markup characters, and for constructs that may run to the end of the text (code, comments) with their number times the
 * length of the text.
 */
export function hasTooMuchMarkdown(text: string): boolean {
  return (
    count(text, /\n/g) > mostLines ||
    count(text, /[[\]\\&>]|[-*+][ \t]/g) > mostMarks ||
    count(text, /[<`]/g) * text.length > mostSteps ||
    deepNesting.test(text)
  );
}

function count(text: string, pattern: RegExp): number {
  let matches = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) matches++;
  return matches;
}
