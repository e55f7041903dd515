import type { JsonLdDocument } from './json-ld-document.ts';

/**
 * Writes a document as the text of a `<script type="application/ld+json">`. Every character by which a text could end the script
 * or begin a comment is written as an escape of JSON, so that the text can be put into a page as it is.
 *
 * @param document - What {@link toJsonLd} returns.
 * @example
 * ```ts
 * import { stringifyJsonLd } from '@comunal/formats';
 *
 * const text = stringifyJsonLd({
 *   '@context': 'https://schema.org',
 *   '@type': 'WebPage',
 *   '@id': 'https://colectiva.example/#page-hola',
 *   name: '</script>',
 * });
 * console.log(text.includes('<'), JSON.parse(text).name); // → false </script>
 * ```
 */
export function stringifyJsonLd(document: JsonLdDocument): string {
  return JSON.stringify(document).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
