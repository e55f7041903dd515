/**
 * Writes what XML cannot hold, and what the writer would drop, as XLSX does: `_x0007_` for the character 7. What a text
 * has of that form is written so that it is not read as a character (ECMA-376 part 1, 22.9.2.19).
 */
export function escapeCell(text: string): string {
  const escaped = !ESCAPED.test(text)
    ? text
    : text
        .replaceAll(/_(?=x[\dA-F]{4}_)/gi, '_x005F_')
        .replaceAll(NOT_IN_XML, (character) =>
          Array.from({ length: character.length }, (_, index) =>
            toEscape(character.charCodeAt(index)),
          ).join(''),
        );
  // The writer finds a text that it has written before by the name of a property: these are properties of every object.
  return escaped in {} ? toEscape(escaped.charCodeAt(0)) + escaped.slice(1) : escaped;
}

const NOT_IN_XML = /[^\P{Cc}\t\n\u0085]|[\uFFFD\p{Noncharacter_Code_Point}]/gu;

const ESCAPED = new RegExp(`_x|${NOT_IN_XML.source}`, 'iu');

function toEscape(code: number): string {
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}
