/** What ends a line for some readers, which would take what follows for a property of its own. */
const lineEnd = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Characters that RFC 5545 forbids in a text, and halves of surrogate pairs, which UTF-8 does not hold. */
const forbidden = /[^\P{Cc}\t\n]|\p{Cs}/gu;

/** Cleans a text for a calendar: each end of a line is one that ical-generator escapes, and no forbidden character is left. */
export function cleanText(text: string): string {
  return text.replaceAll(lineEnd, '\n').replaceAll(forbidden, '');
}

/** Cleans a text that stands on one line, such as the name of a calendar, which ical-generator does not escape. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ');
}
