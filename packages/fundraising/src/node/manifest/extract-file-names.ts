/** Text between two quotation marks: a name there may contain spaces and brackets. */
const QUOTED = /["'`](?=([^"'`<>\n]{1,300})["'`])/g;
/** Separators of names in scripts, in markup and styles inside them, and in lists such as `srcset`. */
const SEPARATORS = /[\s"'`<>(){}[\],;|!\\]+/;

/**
 * Extracts possible file names from a script, data or an attribute, with escapes decoded. Most of them are not file names; they
 * only count where such a file exists.
 */
export function extractFileNames(text: string): string[] {
  const plain = decodeEscapes(text);
  const names = new Set<string>();
  for (const [, name = ''] of plain.matchAll(QUOTED)) names.add(name.trim());
  for (const word of plain.split(SEPARATORS)) {
    if (word.length > 300) continue;
    names.add(word);
    // This is the value of an unquoted attribute, as in `<img src=a.png>`.
    const value = /^[^?#=]*=(.+)$/.exec(word)?.[1];
    if (value !== undefined) names.add(value);
  }
  // A query alone refers to its own file, and minified scripts are full of text that looks like one: `a??b`.
  return [...names].filter((name) => !name.startsWith('?'));
}

/** Decodes escapes: build tools write `ñ` as `\xF1`, and markup in data contains `\"`. */
function decodeEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r?\n)|([^]))/gi,
    (whole, point, unit, byte, end, character) => {
      if (typeof end === 'string') return '';
      if (typeof character === 'string') return /[nrtvfb]/.test(character) ? ' ' : character;
      const code = Number.parseInt(String(point ?? unit ?? byte), 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}
