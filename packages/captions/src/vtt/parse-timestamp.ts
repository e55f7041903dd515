/** A time and the offset after it in the line. */
export interface Timestamp {
  readonly ms: number;
  readonly end: number;
}

/**
 * Collects a WebVTT timestamp, as https://www.w3.org/TR/webvtt1/#collect-a-webvtt-timestamp specifies.
 *
 * @param start - Offset of the timestamp in `line`.
 * @returns `undefined` when there is no timestamp.
 */
export function collectTimestamp(line: string, start: number): Timestamp | undefined {
  const first = skipDigits(line, start);
  if (first === start || line.charCodeAt(first) !== COLON) return undefined;
  const second = skipDigits(line, first + 1);
  if (second !== first + 3) return undefined;
  let hours = 0;
  let minutes = Number(line.slice(start, first));
  let seconds = twoDigits(line, first + 1);
  let end = second;
  if (first - start !== 2 || minutes > 59 || line.charCodeAt(second) === COLON) {
    if (line.charCodeAt(second) !== COLON) return undefined;
    end = skipDigits(line, second + 1);
    if (end !== second + 3) return undefined;
    hours = minutes;
    minutes = seconds;
    seconds = twoDigits(line, second + 1);
  }
  if (line.charCodeAt(end) !== DOT || skipDigits(line, end + 1) !== end + 4) return undefined;
  if (minutes > 59 || seconds > 59) return undefined;
  const millis = Number(line.slice(end + 1, end + 4));
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
  // The hours may have any number of digits, and larger numbers would not be exact.
  return { ms: Math.min(ms, Number.MAX_SAFE_INTEGER), end: end + 4 };
}

/**
 * Parses a timestamp in the most common form, `00:01:02.345`; returns -1 for any other. It gives the same result as
 * {@link collectTimestamp}, but faster.
 */
export function parseCommonTimestamp(text: string, start: number): number {
  if (
    text.charCodeAt(start + 2) !== COLON ||
    text.charCodeAt(start + 5) !== COLON ||
    text.charCodeAt(start + 8) !== DOT
  )
    return -1;
  const hours = parsePair(text, start);
  const minutes = parsePair(text, start + 3);
  const seconds = parsePair(text, start + 6);
  const tenths = parsePair(text, start + 9);
  const last = text.charCodeAt(start + 11) - 48;
  const after = text.charCodeAt(start + 12);
  const isRight =
    hours >= 0 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60 && tenths >= 0;
  if (!isRight || !(last >= 0 && last <= 9) || (after >= 48 && after <= 57)) return -1;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + tenths * 10 + last;
}

/** Parses two digits; returns -1 where they are not digits. */
function parsePair(text: string, start: number): number {
  const tens = text.charCodeAt(start) - 48;
  const ones = text.charCodeAt(start + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

const COLON = 58;
const DOT = 46;

function skipDigits(line: string, start: number): number {
  let end = start;
  for (let code = line.charCodeAt(end); code >= 48 && code <= 57; code = line.charCodeAt(end))
    end++;
  return end;
}

function twoDigits(line: string, start: number): number {
  return line.charCodeAt(start) * 10 + line.charCodeAt(start + 1) - 528; // '0' is 48
}
