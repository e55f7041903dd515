/** Stands where an inline element begins or ends: nothing is shown there, and a number or a word may end there. */
export const SEAM = '\u{e000}';
/** Stands where writing is turned around by force, as in `<bdo dir="rtl">`. */
export const RIGHT_TO_LEFT = '\u{e001}';
/** Stands where writing goes from left to right by force. */
export const LEFT_TO_RIGHT = '\u{e002}';
/** Stands where either ends. */
export const END_OF_DIRECTION = '\u{e003}';

const OVERRIDES: Readonly<Record<string, string>> = {
  '\u{202e}': RIGHT_TO_LEFT,
  '\u{202d}': LEFT_TO_RIGHT,
  '\u{202c}': END_OF_DIRECTION,
};

/** Letters of other alphabets that look like Latin ones: whoever writes «Рix» with them is read as meant. */
const LOOK_ALIKES: ReadonlyMap<string, string> = pairs(
  'АВЕЅІЈКМНОРСТУХаеоѕіјрсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαινρυ。｡⁄∕⧸‧․‐‑‒–—―−',
  'ABESIJKMHOPCTYXaeosijpcyxhdqwABEZHIKMNOPTYXoaivpu..///..-------',
);

/** Digits and letters in circles and squares, and in flags, which Unicode calls no forms of the plain ones. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ...pairs('❶❷❸❹❺❻❼❽❾⓿', '1234567890'),
  ...pairs('⓵⓶⓷⓸⓹⓺⓻⓼⓽', '123456789'),
  ...pairs('➀➁➂➃➄➅➆➇➈🄋', '1234567890'),
  ...pairs('➊➋➌➍➎➏➐➑➒🄌', '1234567890'),
  ...[0x1_f1_50, 0x1_f1_70, 0x1_f1_e6].flatMap((first) =>
    Array.from(
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      (letter, index) => [String.fromCodePoint(first + index), letter] as const,
    ),
  ),
]);

/**
 * A text as somebody reads it: letters and digits of all widths and styles as plain ones, accents and marks left out, what
 * cannot be seen left out, and every blank a space.
 */
export function normalizeText(text: string): string {
  if (/^[\t\n\r -~]*$/.test(text)) return text.replaceAll(/\s+/g, ' ');
  return text
    .replaceAll(/[\p{Co}\p{Cs}\p{Cn}]/gu, ' ')
    .replaceAll(/[\u{202c}-\u{202e}]/gu, (sign) => OVERRIDES[sign] ?? sign)
    .normalize('NFKD')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/gu, '')
    .replaceAll(/[\s\p{Z}\p{Cc}]+/gu, ' ')
    .replaceAll(/(?![0-9])\p{Nd}/gu, digitOf)
    .replaceAll(/[^\x00-\x7f]/gu, (sign) => SHAPES.get(sign) ?? LOOK_ALIKES.get(sign) ?? sign); // oxlint-disable-line no-control-regex -- all of ASCII
}

/** Runs of blanks and seams as the strongest of them: the end of a line, a space, a seam. */
export function collapseWhitespace(text: string): string {
  return text.replaceAll(/[ \n\u{e000}]{2,}/gu, (run) =>
    run.includes('\n') ? '\n' : run.includes(' ') ? ' ' : SEAM,
  );
}

/** Decimal digits stand in Unicode in tens, each from 0 to 9. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function pairs(from: string, to: string): Map<string, string> {
  const targets = [...to];
  return new Map([...from].map((sign, index) => [sign, targets[index] ?? sign]));
}
