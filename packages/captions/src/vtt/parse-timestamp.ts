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
