/** Dates, times, years and amounts, which are beside words of payment, too. */
const DATES_AND_AMOUNTS = [
  /\b(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}\b/g,
  /\b(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])\b/g,
  /\b(?:[01]?\d|2[0-3]):[0-5]\d\b/g,
  /\b(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2}\b/g,
  /[$€£] ?\d{1,3}(?:[.,]\d{3}){0,5}(?:[.,]\d{2})?\b/g,
];

/** Masks dates and amounts with letters, so that all offsets stay the same. */
export function maskDatesAndAmounts(text: string): string {
  return DATES_AND_AMOUNTS.reduce(
    (left, pattern) => left.replaceAll(pattern, (moment) => 'x'.repeat(moment.length)),
    text,
  );
}

/** Whether a text contains a date or an amount. */
export function hasDateOrAmount(text: string): boolean {
  return maskDatesAndAmounts(text) !== text;
}
