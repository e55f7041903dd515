/**
 * Converts what was typed as the name of a collective to one line, as it stands in YAML, in a README and on pages: without
 * control characters, and without those that turn the direction of a line.
 */
export function toName(text: string): string {
  // What joins letters and the parts of an emoji stays.
  return text.replaceAll(/(?:\s|(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}])+/gu, ' ').trim();
}
