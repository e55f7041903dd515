import { NAMES, NAMES_OF_TWO } from './html-names.ts';

/** What HTML reads numbers from 128 to 159 as. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

const LONGEST_OLD_NAME = 6;

const REFERENCE = /&(?:#x([\da-f]+)|#(\d+)|([a-z][a-z\d]*))(;?)/gi;

/**
 * Puts characters in the place of HTML references such as `&amp;` and `&#233;`, as
 * the «character reference state» of HTML says: also without a semicolon, where HTML knows that form.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    REFERENCE,
    (whole: string, hex?: string, decimal?: string, name?: string, semicolon?: string) => {
      if (name !== undefined)
        return (semicolon ? names().all.get(name) : undefined) ?? oldName(whole, name);
      return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

/** `&copy2026;` begins with a name that needs no semicolon. */
function oldName(whole: string, name: string): string {
  const { old } = names();
  for (let end = Math.min(name.length, LONGEST_OLD_NAME); end > 1; end--) {
    const sign = old.get(name.slice(0, end));
    if (sign !== undefined) return sign + whole.slice(end + 1);
  }
  return whole;
}

function character(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  if (!isCharacter) return '\uFFFD';
  return WINDOWS_1252[code - 128] ?? String.fromCodePoint(code);
}

/** Text as cue text: `&` and angle brackets written as references. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Cue text that somebody typed: an angle bracket that begins no tag is one to be seen. */
export function escapeStrayBrackets(text: string): string {
  return text.replaceAll(/<(?!\/?(?:[cbiuv]|ruby|rt|lang)[\s.>]|\d[\d:.]*>)/g, '&lt;');
}

interface Names {
  /** What HTML knows without a semicolon, too. */
  readonly old: ReadonlyMap<string, string>;
  readonly all: ReadonlyMap<string, string>;
}

let known: Names | undefined;

/** Most files have no reference: what they are called is laid out when one comes. */
function names(): Names {
  if (known) return known;
  const old = new Map<string, string>();
  const all = new Map<string, string>();
  let code = 0;
  for (const group of NAMES.split(' ')) {
    const [step, ...alike] = group.split('.');
    code += step ? Number.parseInt(step, 36) : 1;
    const sign = String.fromCodePoint(code);
    for (const name of alike) {
      all.set(name.replace('!', ''), sign);
      if (name.startsWith('!')) old.set(name.slice(1), sign);
    }
  }
  for (const entry of NAMES_OF_TWO.split(' ')) all.set(entry.slice(0, -3), entry.slice(-2));
  known = { old, all };
  return known;
}
