const REDRAW_MS = 200;
const PLAIN_MS = 15_000;
const ERASE_LINE = '\r\u001B[K';

/** Formats the progress in at most so many characters. */
type FormatProgress = (width: number) => string;

/**
 * Shows the progress of a run: on a terminal as one line that is rewritten in place, below all other output; elsewhere, such as in
 * the log of a CI job, as a plain line every 15 seconds.
 */
export class ProgressLine {
  readonly isTerminal: boolean;
  readonly #format: FormatProgress;
  readonly #write = process.stdout.write.bind(process.stdout);
  readonly #restore: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #current = '';
  #isAtLineStart = true;

  constructor(format: FormatProgress) {
    this.#format = format;
    this.isTerminal = process.stdout.isTTY;
  }

  start(): void {
    if (this.isTerminal) for (const stream of [process.stdout, process.stderr]) this.#watch(stream);
    this.#timer = setInterval(
      () => (this.isTerminal ? this.#redraw() : this.#printPlain()),
      this.isTerminal ? REDRAW_MS : PLAIN_MS,
    ).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#erase();
    for (const restore of this.#restore.splice(0)) restore();
  }

  #redraw(): void {
    const line = this.#format(process.stdout.columns - 1);
    // Not after half a line of other output, which the next redraw would erase.
    if (line === this.#current || !this.#isAtLineStart) return;
    this.#write(`${ERASE_LINE}${line}`);
    this.#current = line;
  }

  #printPlain(): void {
    const line = this.#format(Infinity);
    if (line !== this.#current) this.#write(`${line}\n`);
    this.#current = line;
  }

  #erase(): void {
    if (this.isTerminal && this.#current !== '') this.#write(ERASE_LINE);
    this.#current = '';
  }

  /** Erases the line before any other output of this process. */
  #watch(stream: NodeJS.WriteStream): void {
    const write = stream.write.bind(stream);
    stream.write = ((...args: Parameters<typeof write>) => {
      this.#erase();
      this.#isAtLineStart = args[0].toString().endsWith('\n');
      return write(...args);
    }) as typeof write;
    this.#restore.push(() => {
      stream.write = write;
    });
  }
}
