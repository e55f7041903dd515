import { TextMapper } from '../../parse/markdown/mapped-text.ts';

/** A text folded for comparison. It is valid until the next text is folded, since the arrays are reused. */
export interface FoldedText {
  /** One code unit for each character that is kept; only the first `length` are valid. */
  readonly codes: Uint16Array;
  /** The offset of each of them in the text. */
  readonly offsets: Uint32Array;
  readonly length: number;
}

const space = 32;
const tableSize = 0x2100;

let table: Uint16Array | undefined;
let units = new Uint16Array(2 ** 14);
let unitBytes = Buffer.from(units.buffer);
let codes = new Uint16Array(2 ** 14);
let offsets = new Uint32Array(2 ** 14);

/** Characters with a compatibility decomposition (ligatures, full width, mathematical letters), and those of several code units. */
const compatibilityCharacters =
  /[\u00bc-\u00be\u2024-\u2026\u2100-\u2fff\u3000-\u33ff\ud800-\udfff\uf900-\uffff]/;
/** Runs of the same, of whole characters. */
const compatibilityRuns =
  /[\u00bc-\u00be\u2024-\u2026\u2100-\u2fff\u3000-\u33ff\ud800-\udfff\uf900-\uffff\u{10000}-\u{10ffff}]/gu;

/** Folds a text for comparison: letter case, accents, emphasis, the kinds of quotes and hyphens, and runs of white space make no difference. */
export function foldText(text: string): FoldedText {
  if (compatibilityCharacters.test(text)) return foldCompatibility(text);
  return foldPlain(text);
}

/** Normalises compatibility characters (NFKC) first. The offsets remain those in the text. */
function foldCompatibility(text: string): FoldedText {
  const usual = new TextMapper();
  let last = 0;
  for (const { 0: char, index } of text.matchAll(compatibilityRuns)) {
    usual.add(text.slice(last, index), last);
    // Unit by unit, since all of them come from one character.
    for (const unit of /\p{Cf}/u.test(char) ? '' : char.normalize('NFKC')) usual.add(unit, index);
    last = index + char.length;
  }
  usual.add(text.slice(last), last);
  const folded = foldPlain(usual.text);
  usual.mapOffsets(folded.offsets, folded.length);
  return folded;
}

function foldPlain(text: string): FoldedText {
  const folding = (table ??= createTable());
  ensureCapacity(text.length);
  // Reading code units from the string itself, which is a substring of a file, takes three times as long.
  unitBytes.write(text, 'utf16le');
  let length = 0;
  let last = space;
  for (let index = 0; index < text.length; index++) {
    const unit = units[index] as number; // within the text's length
    const code = unit < tableSize ? (folding[unit] as number) : unit;
    if (code === 0 || (code === space && last === space)) continue;
    codes[length] = code;
    offsets[length] = index;
    length++;
    last = code;
  }
  return { codes, offsets, length: length > 0 && last === space ? length - 1 : length };
}

/** Whether a folded unit is a letter or a digit. */
export function isWordCode(code: number | undefined): boolean {
  return code !== undefined && code !== space && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

function ensureCapacity(length: number): void {
  if (units.length >= length) return;
  units = new Uint16Array(2 * length);
  unitBytes = Buffer.from(units.buffer);
  codes = new Uint16Array(2 * length);
  offsets = new Uint32Array(2 * length);
}

/** Creates the folding table: 0 for code units that are skipped, a space for white space and brackets, else the letter without case and accent. */
function createTable(): Uint16Array {
  const folding = new Uint16Array(tableSize);
  for (let unit = 0; unit < tableSize; unit++) {
    const char = String.fromCharCode(unit);
    if (/[*_`\p{M}\p{Cf}]/u.test(char)) continue;
    folding[unit] = /[\s[\]]/.test(char)
      ? space
      : unify(char).normalize('NFKD').toLowerCase().charCodeAt(0) || unit;
  }
  return folding;
}

/** Maps all quotes to one character, and all hyphens and dashes to another. */
function unify(char: string): string {
  if (/["'\u00b4\u02b9-\u02bc\u2032-\u2037\p{Pi}\p{Pf}\u201a\u201e]/u.test(char)) return "'";
  return /[\p{Pd}\u2212\u2043]/u.test(char) ? '-' : char;
}
