import { decodeBytes, isText } from './decode-bytes.ts';

/** Bytes that a text writes as letters. */
export interface EncodedBytes {
  readonly bytes: Buffer;
  /** Whether they are a file or a text from end to end, in which more can be encoded. */
  readonly isWhole: boolean;
  /** Where they begin in the text. */
  readonly offset: number;
}

/** Base64, standard or for addresses, in one run or in lines as mails have it. */
const base64Runs = /[A-Za-z\d+/_-]{12,}(?:\r?\n[A-Za-z\d+/]{12,})*={0,2}/g;
const hexRuns = /(?:[\da-f]{2}){12,}/gi;

/** From this length on a run is taken for a file, whatever its bytes are. */
const fileLength = 2048;
/** The shortest text that is looked for in a run. */
const textLength = 8;

/** Finds what a text holds in Base64 or in hexadecimal digits, also where it begins amid other letters. */
export function* findEncoded(text: string): Generator<EncodedBytes> {
  for (const { 0: run, index } of text.matchAll(hexRuns)) {
    const bytes = Buffer.from(run, 'hex');
    if (isText(bytes) || decodeBytes(bytes) !== undefined)
      yield { bytes, isWhole: true, offset: index };
  }
  for (const { 0: run, index } of text.matchAll(base64Runs))
    if (/[a-z]/.test(run) && /[A-Z]/.test(run)) yield* decodeRun(run, index);
}

function* decodeRun(run: string, offset: number): Generator<EncodedBytes> {
  const letters = run.replaceAll(/\r?\n/g, '');
  const whole = Buffer.from(letters, 'base64');
  if (letters.length >= fileLength || isText(whole)) {
    yield { bytes: whole, isWhole: true, offset };
    return;
  }
  for (let shift = 0; shift < 4; shift++) {
    const bytes = shift === 0 ? whole : Buffer.from(letters.slice(shift), 'base64');
    const part = findText(bytes);
    if (part) yield { bytes: part, isWhole: false, offset };
  }
}

/** The longest end or beginning of bytes that is a text: other letters may stand around what was encoded. */
function findText(bytes: Buffer): Buffer | undefined {
  let start = 0;
  let best: Buffer | undefined;
  for (let index = 0; index <= bytes.length; index++) {
    const byte = bytes[index];
    if (byte !== undefined && byte >= 32 && byte !== 127) continue;
    if (index - start >= textLength && index - start > (best?.length ?? 0))
      best = bytes.subarray(start, index);
    start = index + 1;
  }
  return best;
}
