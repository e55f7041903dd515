/** The width that a picture is chosen for, in pixels: sharp on a laptop, and a file that fits into a mail. */
const WIDTH = 1280;

/** An address of a `srcset`, with the number before `w` or `x`. */
interface Candidate {
  readonly address: string;
  readonly size: number;
}

/** Picks one address of a `srcset`; `undefined` where there is none. */
export function pickCandidate(srcset: string): string | undefined {
  const candidates = parseSrcset(srcset).toSorted((a, b) => a.size - b.size);
  const enough = candidates.find(({ size }) => size >= WIDTH);
  return (enough ?? candidates.at(-1))?.address;
}

/** Splits a `srcset` as the HTML standard does; a candidate by density counts as one for that part of {@link WIDTH}. */
function parseSrcset(srcset: string): Candidate[] {
  const candidates: Candidate[] = [];
  let rest = srcset.replace(/^[\s,]+/, '');
  while (rest !== '') {
    const token = /^\S+/.exec(rest)?.[0] ?? '';
    const address = token.replace(/,+$/, '');
    const after = rest.slice(token.length);
    // A comma right after the address ends the candidate; otherwise its descriptors go on to the next comma.
    const end = address === token ? after.indexOf(',') : 0;
    const descriptor = end === -1 ? after : after.slice(0, end);
    if (address !== '') candidates.push({ address, size: readSize(descriptor) });
    rest = end === -1 ? '' : after.slice(end).replace(/^[\s,]+/, '');
  }
  return candidates;
}

function readSize(descriptor: string): number {
  const [, number = '1', unit = 'x'] = /(\d+(?:\.\d+)?)([wx])/.exec(descriptor) ?? [];
  return unit === 'w' ? Number(number) : (Number(number) * WIDTH) / 2;
}
