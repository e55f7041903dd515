const INTERESTING = /uuid|id$|token|secret|filename|path|url|client_/i;

/**
 * What the recorded server called a thing, and what the simulator calls it: ids, tokens and addresses, learned from
 * pairs of answers as they come.
 */
export class Names {
  readonly #ours = new Map<string, string>();

  learn(theirs: unknown, ours: unknown, key = ''): void {
    if (typeof theirs === 'string' && typeof ours === 'string') {
      const worth = theirs.length >= 6 && theirs !== ours && INTERESTING.test(key);
      if (worth) this.#learnText(theirs, ours);
    } else if (Array.isArray(theirs) && Array.isArray(ours)) {
      for (const [index, item] of theirs.entries()) this.learn(item, ours[index], key);
    } else if (isObject(theirs) && isObject(ours)) {
      for (const [name, value] of Object.entries(theirs)) this.learn(value, ours[name], name);
    }
  }

  /** The first name that was learned stays: things are created one by one, and listed in any order later. */
  set(theirs: string, ours: string): void {
    if (!this.#ours.has(theirs)) this.#ours.set(theirs, ours);
  }

  /** The same text with every known name of theirs replaced by ours, longest first. */
  translate(text: string): string {
    const known = [...this.#ours].toSorted(([a], [b]) => b.length - a.length);
    return known.reduce((result, [theirs, ours]) => {
      return result
        .replaceAll(theirs, ours)
        .replaceAll(encodeURIComponent(theirs), encodeURIComponent(ours));
    }, text);
  }

  /** Addresses are learned by their parts, so that one of them is found in any other. */
  #learnText(theirs: string, ours: string): void {
    const split = (text: string): string[] => text.split(/[/?=&]/);
    const [left, right] = [split(theirs), split(ours)];
    if (left.length !== right.length) return this.set(theirs, ours);
    for (const [index, part] of left.entries()) {
      const rightPart = right[index];
      if (isRandom(part) && rightPart !== undefined && part !== rightPart)
        this.set(part, rightPart);
    }
  }
}

/** Not a word, as those of channels and hosts are. */
const isRandom = (part: string): boolean => part.length >= 6 && !/^[a-z_]+$/.test(part);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
