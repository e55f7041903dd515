import { readHtml, toLine } from '../wordpress/html/to-plain-text.ts';
import { removeForbiddenCharacters } from '../xml-text.ts';

/**
 * Reads the text of HTML, on one line, without scripts and styles. A plain text stays as it is.
 *
 * @param html - HTML, or a text with a few tags in it. What comes after 100,000 characters is left out.
 * @returns The text, which is empty where there is none. It is no HTML any more, and is escaped where it is shown.
 * @example
 * ```ts
 * import { htmlToText } from '@comunal/formats/html';
 *
 * console.log(htmlToText('<div>Charla <b>abierta</b>:<br>redes &amp; radios</div>'));
 * // → Charla abierta: redes & radios
 * ```
 */
export function htmlToText(html: string): string {
  return toLine(removeForbiddenCharacters(readHtml(html)));
}
