/** Marks the start or end of an inline element: nothing is visible there, but a number or a word may end. */
export const SEAM = '\u{e000}';

/** Letters of other alphabets that look like Latin ones, so that «Рix» with a Cyrillic letter is read as meant. */
const LOOK_ALIKES: ReadonlyMap<string, string> = createMap(
  'АВЕЅІЈКМНОРСТУХаеоѕіјрсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαινρυ。｡⁄∕⧸‧․‐‑‒–—―−',
  'ABESIJKMHOPCTYXaeosijpcyxhdqwABEZHIKMNOPTYXoaivpu..///..-------',
);

/** Digits and letters in circles, squares and flags, for which Unicode has no compatibility decomposition. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ...createMap('❶❷❸❹❺❻❼❽❾⓿', '1234567890'),
  ...createMap('⓵⓶⓷⓸⓹⓺⓻⓼⓽', '123456789'),
  ...createMap('➀➁➂➃➄➅➆➇➈🄋', '1234567890'),
  ...createMap('➊➋➌➍➎➏➐➑➒🄌', '1234567890'),
  ...[0x1_f1_50, 0x1_f1_70, 0x1_f1_e6].flatMap((first) =>
    Array.from(
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      (letter, index) => [String.fromCodePoint(first + index), letter] as const,
    ),
  ),
]);

/**
 * Normalizes a text to what people read: plain letters and digits instead of those of other widths and styles, without accents, marks
 * and invisible characters, and with every whitespace as a space.
 */
export function normalizeText(text: string): string {
  if (/^[\t\n\r -~]*$/.test(text)) return text.replaceAll(/\s+/g, ' ');
  // Of what Western Europe writes, nothing but the accents differs.
  if (/^[\t\n\r -~¡¿À-ÿ]*$/.test(text))
    return text
      .normalize('NFD')
      .replaceAll(/[\u{300}-\u{36f}]/gu, '')
      .replaceAll(/\s+/g, ' ');
  return text
    .replaceAll(/[\p{Co}\p{Cs}\p{Cn}]/gu, ' ')
    .normalize('NFKD')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/gu, '')
    .replaceAll(/[\s\p{Z}\p{Cc}]+/gu, ' ')
    .replaceAll(/(?![0-9])\p{Nd}/gu, toAsciiDigit)
    .replaceAll(
      // oxlint-disable-next-line no-control-regex -- the range is all of ASCII
      /[^\x00-\x7f]/gu,
      (character) => SHAPES.get(character) ?? LOOK_ALIKES.get(character) ?? character,
    );
}

/** Collapses whitespace and seams to the strongest of them: a line end, a space, or a seam. */
export function collapseWhitespace(text: string): string {
  return text.replaceAll(/[ \n\u{e000}]{2,}/gu, (run) =>
    run.includes('\n') ? '\n' : run.includes(' ') ? ' ' : SEAM,
  );
}

/** Converts a decimal digit of any script. Unicode has them in groups of ten, from 0 to 9. */
function toAsciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function createMap(from: string, to: string): Map<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, index) => [character, targets[index] ?? character]));
}
