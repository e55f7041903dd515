/** The word most likely meant: one that shares most of its letter pairs, or undefined when none is near. */
export function nearest(text: string, words: readonly string[]): string | undefined {
  const wanted = pairs(text.toLowerCase());
  let best: string | undefined;
  let most = 0.4;
  for (const word of words) {
    const own = pairs(word.toLowerCase());
    const common = [...own].filter((pair) => wanted.has(pair)).length;
    const likeness = (2 * common) / (own.size + wanted.size);
    if (likeness >= most) [best, most] = [word, likeness];
  }
  return best;
}

/** Neighbouring letters, with the ends marked. */
function pairs(word: string): ReadonlySet<string> {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}
