import type { Fields } from '../model/raw-entry.ts';

// A substring keeps the whole text in memory, and one dash or curly quote makes that text two bytes per character.
// For ten thousand entries this decides whether 40 MB of files take 40 or 80 MB.
let scratch = Buffer.allocUnsafeSlow(2 ** 16);

/** The engine copies shorter substrings by itself. */
const shortest = 13;

/** Copies the strings of a file's fields out of the text of the file, when that text takes two bytes per character. */
export function detachStrings(fields: Fields, source: string): Fields {
  if (!isWide(source)) return fields;
  detachIn(fields);
  return fields;
}

/** Copies a substring, so that it does not keep the text it was cut from in memory. */
export function detach(text: string): string {
  if (text.length < shortest) return text;
  if (scratch.length < 2 * text.length) scratch = Buffer.allocUnsafeSlow(4 * text.length);
  if (isWide(text)) return scratch.toString('utf16le', 0, scratch.write(text, 'utf16le'));
  return scratch.toString('latin1', 0, scratch.write(text, 'latin1'));
}

/** Whether a text has a character that takes two bytes. */
export function isWide(text: string): boolean {
  return /[\u0100-\uffff]/.test(text);
}

function detachIn(holder: Record<string, unknown> | unknown[]): void {
  const open = holder as Record<string, unknown>; // a list is gone through by its positions
  for (const key of Object.keys(open)) {
    const value = open[key];
    if (typeof value === 'string') {
      if (value.length >= shortest) open[key] = detach(value);
    } else if (typeof value === 'object' && value !== null)
      detachIn(value as Record<string, unknown>);
  }
}
