/** The word most likely meant: one that shares most of its letter pairs, or `undefined` when none is near. */
export function nearestWord(text: string, words: readonly string[]): string | undefined {
  const wanted = pairs(text.toLowerCase());
  const scored = words.map((word) => ({ word, likeness: likeness(wanted, pairs(word)) }));
  const [best] = scored.toSorted((one, other) => other.likeness - one.likeness);
  return best && best.likeness >= 0.4 ? best.word : undefined;
}

/** Two words' pairs in common, out of all they have: from 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / (one.size + other.size);
}

/** Neighbouring letters, with the ends marked. */
function pairs(word: string): ReadonlySet<string> {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}
