/** One address of a `srcset`, and where it stands in the text. */
export interface SrcsetCandidate {
  readonly url: string;
  readonly start: number;
  readonly end: number;
  /** Where its descriptors end, which stand behind it. */
  readonly descriptorsEnd: number;
}

/** Splits a `srcset` in the way that the HTML standard does. */
export function parseSrcset(srcset: string): SrcsetCandidate[] {
  const candidates: SrcsetCandidate[] = [];
  let position = skip(srcset, 0);
  while (position < srcset.length) {
    const space = srcset.slice(position).search(/\s/);
    const tokenEnd = space === -1 ? srcset.length : position + space;
    const url = trimCommas(srcset.slice(position, tokenEnd));
    const end = position + url.length;
    // A comma right after the address ends the candidate; otherwise its descriptors go on to the next comma.
    const comma = end < tokenEnd ? end : srcset.indexOf(',', tokenEnd);
    const descriptorsEnd = comma === -1 ? srcset.length : comma;
    if (url !== '') candidates.push({ url, start: position, end, descriptorsEnd });
    position = skip(srcset, descriptorsEnd);
  }
  return candidates;
}

function skip(srcset: string, position: number): number {
  return position + (/^[\s,]*/.exec(srcset.slice(position))?.[0].length ?? 0);
}

function trimCommas(token: string): string {
  let end = token.length;
  while (end > 0 && token[end - 1] === ',') end -= 1;
  return token.slice(0, end);
}
