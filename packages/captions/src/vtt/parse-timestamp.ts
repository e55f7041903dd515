/** A time in a line, and where it ends. */
export interface Timestamp {
  readonly ms: number;
  readonly end: number;
}

/**
 * Collects a WebVTT timestamp, as https://www.w3.org/TR/webvtt1/#collect-a-webvtt-timestamp says.
 *
 * @param at - Where in `line` it begins.
 * @returns `undefined` when there is none.
 */
export function collectTimestamp(line: string, at: number): Timestamp | undefined {
  const first = digitsEnd(line, at);
  if (first === at || line.charCodeAt(first) !== COLON) return undefined;
  const second = digitsEnd(line, first + 1);
  if (second !== first + 3) return undefined;
  let hours = 0;
  let minutes = Number(line.slice(at, first));
  let seconds = twoDigits(line, first + 1);
  let end = second;
  if (first - at !== 2 || minutes > 59 || line.charCodeAt(second) === COLON) {
    if (line.charCodeAt(second) !== COLON) return undefined;
    end = digitsEnd(line, second + 1);
    if (end !== second + 3) return undefined;
    hours = minutes;
    minutes = seconds;
    seconds = twoDigits(line, second + 1);
  }
  if (line.charCodeAt(end) !== DOT || digitsEnd(line, end + 1) !== end + 4) return undefined;
  if (minutes > 59 || seconds > 59) return undefined;
  const millis = Number(line.slice(end + 1, end + 4));
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
  // The hours may have any number of digits; beyond this, numbers are no longer exact.
  return { ms: Math.min(ms, Number.MAX_SAFE_INTEGER), end: end + 4 };
}

/**
 * The time of a timestamp in the usual form, `00:01:02.345`, or -1. The same as {@link collectTimestamp} gives, sooner.
 */
export function usualTime(text: string, at: number): number {
  if (
    text.charCodeAt(at + 2) !== COLON ||
    text.charCodeAt(at + 5) !== COLON ||
    text.charCodeAt(at + 8) !== DOT
  )
    return -1;
  const hours = pair(text, at);
  const minutes = pair(text, at + 3);
  const seconds = pair(text, at + 6);
  const tenths = pair(text, at + 9);
  const last = text.charCodeAt(at + 11) - 48;
  const after = text.charCodeAt(at + 12);
  const isRight =
    hours >= 0 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60 && tenths >= 0;
  if (!isRight || !(last >= 0 && last <= 9) || (after >= 48 && after <= 57)) return -1;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + tenths * 10 + last;
}

/** Two digits as a number, or less than zero. */
function pair(text: string, at: number): number {
  const one = text.charCodeAt(at) - 48;
  const other = text.charCodeAt(at + 1) - 48;
  return one >= 0 && one <= 9 && other >= 0 && other <= 9 ? one * 10 + other : -1;
}

const COLON = 58;
const DOT = 46;

function digitsEnd(line: string, at: number): number {
  let end = at;
  for (let code = line.charCodeAt(end); code >= 48 && code <= 57; code = line.charCodeAt(end))
    end++;
  return end;
}

function twoDigits(line: string, at: number): number {
  return line.charCodeAt(at) * 10 + line.charCodeAt(at + 1) - 528; // '0' is 48
}
