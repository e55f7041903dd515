/** Everything between two quotation marks: such a name may hold blanks and brackets. */
const QUOTED = /["'`](?=([^"'`<>\n]{1,300})["'`])/g;
/** What parts the words of scripts, of markup and styles in them, and of lists such as `srcset`. */
const PARTING = /[\s"'`<>(){}[\],;|!\\]+/;

/**
 * What may be names of files in a script, in data, or in an attribute: the texts and words in it, with escapes read. Most are
 * none; they count only where there is such a file.
 */
export function extractFileNames(text: string): string[] {
  const plain = withoutEscapes(text);
  const names = new Set<string>();
  for (const [, name = ''] of plain.matchAll(QUOTED)) names.add(name.trim());
  for (const word of plain.split(PARTING)) {
    if (word.length > 300) continue;
    names.add(word);
    // The value of an attribute without quotation marks, as in `<img src=a.png>`.
    const value = /^[^?#=]*=(.+)$/.exec(word)?.[1];
    if (value !== undefined) names.add(value);
  }
  // A query alone names the file that it stands in, and minified scripts are full of what looks like one: `a??b`.
  return [...names].filter((name) => !name.startsWith('?'));
}

/** Build tools write `ñ` as `\xF1`, and markup in data has `\"` in it. */
function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r?\n)|([^]))/gi,
    (whole, point, unit, byte, end, sign) => {
      if (typeof end === 'string') return '';
      if (typeof sign === 'string') return /[nrtvfb]/.test(sign) ? ' ' : sign;
      const code = Number.parseInt(String(point ?? unit ?? byte), 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}
