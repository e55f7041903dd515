const INTERESTING = /uuid|id$|token|secret|filename|path|url|client_/i;

/**
 * Maps ids, tokens and URLs of the recorded server to those of the simulator, learned from pairs of responses in order.
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

  /** The first mapping is kept: records are created one by one, and later listed in any order. */
  set(theirs: string, ours: string): void {
    if (!this.#ours.has(theirs)) this.#ours.set(theirs, ours);
  }

  /** Replaces every known value of the recorded server in a text, longest first. */
  translate(text: string): string {
    const known = [...this.#ours].toSorted(([a], [b]) => b.length - a.length);
    return known.reduce((result, [theirs, ours]) => {
      return result
        .replaceAll(theirs, ours)
        .replaceAll(encodeURIComponent(theirs), encodeURIComponent(ours));
    }, text);
  }

  /** URLs are learned by segment, so that a segment is recognized in any other URL. */
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

/** Excludes words, such as the names of channels and hosts. */
const isRandom = (part: string): boolean => part.length >= 6 && !/^[a-z_]+$/.test(part);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
