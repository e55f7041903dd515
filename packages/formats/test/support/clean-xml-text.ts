/** Returns what a parser of XML returns for a text: without what XML forbids, with one kind of line end. */
export function cleanXmlText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/\r\n?/g, '\n');
}
