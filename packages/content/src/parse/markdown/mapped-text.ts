/** A text made of another one, and where its parts stand in that. */
export interface MappedText {
  readonly text: string;
  readonly offsetOf: (at: number) => number;
}

/** Puts a text together from parts of another one. */
export class TextMapper implements MappedText {
  text = '';
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];

  /** Adds a part, which stands at `source` in the other text or stands for what does. */
  add(part: string, source: number): void {
    if (part === '') return;
    this.#starts.push(this.text.length);
    this.#sources.push(source);
    this.text += part;
  }

  readonly offsetOf = (at: number): number => {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return (this.#sources[low] ?? 0) + at - (this.#starts[low] ?? 0);
  };
}
