import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** The longest line that is looked at: what follows is dropped until the next one. */
const MAX_LINE_LENGTH = 2_000;

/** What {@link runProgram} takes. */
export interface RunProgramOptions {
  /** A name that is looked up on the path of `env`, or a path. */
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** Is given each line of what the program says besides its output, without control characters. */
  readonly onLine?: ((line: string) => void) | undefined;
}

/** How a program ended. */
export interface ProgramEnd {
  /** Its exit code; null when a signal ended it. */
  readonly code: number | null;
  /** The last line that it said, empty where it said nothing. */
  readonly lastLine: string;
}

/**
 * Runs a program without a shell. What it prints is thrown away, since that may be the words of a recording; of what it says
 * besides, one line at a time is kept. It is killed when the signal aborts and when this process ends.
 *
 * @throws `signal.reason` once the signal aborts, and the error of the system when the program cannot be started.
 */
export async function runProgram({
  command,
  args,
  env,
  signal,
  onLine,
}: RunProgramOptions): Promise<ProgramEnd> {
  signal.throwIfAborted();
  const child = spawn(command, args, {
    env: { ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  signal.addEventListener('abort', kill);
  const lines = new LineReader(onLine);
  child.stderr.setEncoding('utf8').on('data', (text: string) => lines.read(text));
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    signal.throwIfAborted();
    return { code, lastLine: lines.end() };
  } finally {
    process.off('exit', kill);
    signal.removeEventListener('abort', kill);
  }
}

/** Splits what a program says into lines, of which it keeps one; a progress bar ends its lines with CR. */
class LineReader {
  readonly #onLine: ((line: string) => void) | undefined;
  #line = '';
  #last = '';

  constructor(onLine: ((line: string) => void) | undefined) {
    this.#onLine = onLine;
  }

  read(text: string): void {
    const [first = '', ...rest] = text.split(/[\r\n]/);
    this.#append(first);
    for (const part of rest) {
      this.#finish();
      this.#append(part);
    }
  }

  end(): string {
    this.#finish();
    return this.#last;
  }

  #append(text: string): void {
    this.#line += text.slice(0, MAX_LINE_LENGTH - this.#line.length);
  }

  #finish(): void {
    const line = stripVTControlCharacters(this.#line).replaceAll(/\p{C}/gu, '').trim();
    this.#line = '';
    if (line === '') return;
    this.#last = line;
    this.#onLine?.(line);
  }
}
