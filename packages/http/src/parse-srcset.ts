/** One picture of a `srcset`. */
export interface SrcsetCandidate {
  /** Its address, as it is written. */
  readonly address: string;
  /** What stands behind it, such as `640w`; empty where nothing does. */
  readonly descriptor: string;
}

/**
 * Splits a `srcset` in the way that the HTML standard splits one; nothing is refused.
 * @param srcset - The value of the attribute.
 *
 * @example
 * ```ts
 * import { parseSrcset } from '@comunal/http/address';
 *
 * console.log(parseSrcset('plaza.webp, plaza-2.webp 2x').map(({ address }) => address));
 * // → [ 'plaza.webp', 'plaza-2.webp' ]
 * ```
 */
export function parseSrcset(srcset: string): readonly SrcsetCandidate[] {
  const candidates: SrcsetCandidate[] = [];
  let rest = srcset.replace(/^[\s,]+/, '');
  while (rest !== '') {
    const space = rest.search(/\s/);
    const token = space === -1 ? rest : rest.slice(0, space);
    const address = trimCommas(token);
    const after = rest.slice(token.length);
    // A comma right after the address ends the candidate; otherwise its descriptors go on to the next comma.
    const end = address === token ? after.indexOf(',') : 0;
    const descriptor = (end === -1 ? after : after.slice(0, end)).trim();
    if (address !== '') candidates.push({ address, descriptor });
    rest = end === -1 ? '' : after.slice(end).replace(/^[\s,]+/, '');
  }
  return candidates;
}

function trimCommas(token: string): string {
  let end = token.length;
  while (end > 0 && token[end - 1] === ',') end -= 1;
  return token.slice(0, end);
}
