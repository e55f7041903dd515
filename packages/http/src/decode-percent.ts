/**
 * Decodes the percent signs of a part of an address; one that is encoded wrongly stays as it is, such as a lone percent sign.
 * @param text - A segment of a path, or a whole path.
 *
 * @example
 * ```ts
 * import { decodePercent } from '@comunal/http/address';
 *
 * console.log(decodePercent('qu%C3%A9-es')); // → qué-es
 * console.log(decodePercent('100%')); // → 100%
 * ```
 */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
