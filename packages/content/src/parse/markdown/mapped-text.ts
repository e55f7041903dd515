/** A text derived from a source text, with a mapping of offsets back to the source. */
export interface MappedText {
  readonly text: string;
  readonly offsetOf: (index: number) => number;
}

/** Builds a text from parts of a source text. */
export class TextMapper implements MappedText {
  text = '';
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];

  /** Adds a part that comes from the offset `source` of the source text, or replaces what is there. */
  add(part: string, source: number): void {
    if (part === '') return;
    this.#starts.push(this.text.length);
    this.#sources.push(source);
    this.text += part;
  }

  readonly offsetOf = (index: number): number => {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return (this.#sources[low] ?? 0) + index - (this.#starts[low] ?? 0);
  };

  /** Replaces ascending offsets in this text by those in the source text. */
  mapOffsets(offsets: Uint32Array, length: number): void {
    let part = 0;
    for (let index = 0; index < length; index++) {
      const offset = offsets[index] ?? 0;
      while ((this.#starts[part + 1] ?? Infinity) <= offset) part++;
      offsets[index] = (this.#sources[part] ?? 0) + offset - (this.#starts[part] ?? 0);
    }
  }
}
