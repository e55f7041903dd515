import { parseSrcset } from '@comunal/http/address';

/** The width that a picture is chosen for, in pixels: sharp on a laptop, and a file that fits into a mail. */
const WIDTH = 1280;

/** Picks one address of a `srcset`; `undefined` where there is none. */
export function pickCandidate(srcset: string): string | undefined {
  const candidates = parseSrcset(srcset)
    .map(({ address, descriptor }) => ({ address, size: readSize(descriptor) }))
    .toSorted((a, b) => a.size - b.size);
  const enough = candidates.find(({ size }) => size >= WIDTH);
  return (enough ?? candidates.at(-1))?.address;
}

/** Reads the number before `w` or `x`; a candidate by density counts as one for that part of {@link WIDTH}. */
function readSize(descriptor: string): number {
  const [, number = '1', unit = 'x'] = /(\d+(?:\.\d+)?)([wx])/.exec(descriptor) ?? [];
  return unit === 'w' ? Number(number) : (Number(number) * WIDTH) / 2;
}
