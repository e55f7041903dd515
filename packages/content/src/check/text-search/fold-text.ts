/** A text reduced to what makes a difference when words are compared. Good until the next text is folded. */
export interface FoldedText {
  /** One unit for each letter, sign or space; as many as `length` says. */
  readonly codes: Uint16Array;
  /** Where each of them stands in the text. */
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

/** Letters that are others in another form (ligatures, full width, mathematical), and signs that are several. */
const odd = /[\u00bc-\u00be\u2024-\u2026\u2100-\u2fff\u3000-\u33ff\ud800-\udfff\uf900-\uffff]/;

/** Folds a text: small and capital letters, accents, emphasis, kinds of quotes and hyphens, and stretches of white space make no difference. */
export function foldText(text: string): FoldedText {
  if (odd.test(text)) return foldOdd(text);
  return foldPlain(text);
}

/** Brings letters to their usual form first; offsets stay those in the text. */
function foldOdd(text: string): FoldedText {
  let usual = '';
  const places: number[] = [];
  let at = 0;
  for (const char of text) {
    const form = /\p{Cf}/u.test(char) ? '' : char.normalize('NFKC');
    for (let unit = 0; unit < form.length; unit++) places.push(at);
    usual += form;
    at += char.length;
  }
  const folded = foldPlain(usual);
  for (let unit = 0; unit < folded.length; unit++)
    folded.offsets[unit] = places[folded.offsets[unit] ?? 0] ?? 0;
  return folded;
}

function foldPlain(text: string): FoldedText {
  const folding = (table ??= makeTable());
  makeRoom(text.length);
  // Reading units from the string itself, which is a part of a file's, takes three times as long.
  unitBytes.write(text, 'utf16le');
  let length = 0;
  let last = space;
  for (let at = 0; at < text.length; at++) {
    const unit = units[at] as number; // within the text's length
    const code = unit < tableSize ? (folding[unit] as number) : unit;
    if (code === 0 || (code === space && last === space)) continue;
    codes[length] = code;
    offsets[length] = at;
    length++;
    last = code;
  }
  return { codes, offsets, length: length > 0 && last === space ? length - 1 : length };
}

/** Whether a folded unit is a letter or a digit. */
export function isWordCode(code: number | undefined): boolean {
  return code !== undefined && code !== space && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

function makeRoom(length: number): void {
  if (units.length >= length) return;
  units = new Uint16Array(2 * length);
  unitBytes = Buffer.from(units.buffer);
  codes = new Uint16Array(2 * length);
  offsets = new Uint32Array(2 * length);
}

/** What each unit becomes: 0 for what is passed over, a space for white space and for brackets of links that lead nowhere, else its letter without case and accent. */
function makeTable(): Uint16Array {
  const made = new Uint16Array(tableSize);
  for (let unit = 0; unit < tableSize; unit++) {
    const char = String.fromCharCode(unit);
    if (/[*_`\p{M}\p{Cf}]/u.test(char)) continue;
    made[unit] = /[\s[\]]/.test(char)
      ? space
      : same(char).normalize('NFKD').toLowerCase().charCodeAt(0) || unit;
  }
  return made;
}

/** One sign for all quotes, and one for all hyphens and dashes. */
function same(char: string): string {
  if (/["'\u00b4\u02b9-\u02bc\u2032-\u2037\p{Pi}\p{Pf}\u201a\u201e]/u.test(char)) return "'";
  return /[\p{Pd}\u2212\u2043]/u.test(char) ? '-' : char;
}
