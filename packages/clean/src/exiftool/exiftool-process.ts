import { killOnExit } from '@comunal/command/process';
import { spawn, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { exiftoolPath } from 'exiftool-vendored';
import { CleanError } from '../clean-error.ts';
import { exiftoolScript } from './exiftool-script.ts';

interface Waiting {
  readonly resolve: (answer: Buffer) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * One Perl that answers one request at a time. Pictures go through its standard input and output, so that no name of a file and
 * no copy on the disk comes about. While nothing is asked it does not keep Node running, and it ends with Node.
 */
export class ExiftoolProcess {
  readonly #child: ChildProcess & { readonly stdin: Writable; readonly stdout: Readable };
  #received: Buffer[] = [];
  #receivedLength = 0;
  /** Where the answer begins behind its line, once that is read; `undefined` for a refusal too. */
  #answerStart: number | undefined;
  #answerEnd: number | undefined;
  #waiting: Waiting | undefined;
  #hasAnswered = false;
  #failure: unknown;

  /** Starts Perl. @throws CleanError `no-exiftool` where ExifTool is not installed. */
  static async start(): Promise<ExiftoolProcess> {
    const path = await exiftoolPath().catch(() => {
      throw new CleanError('no-exiftool');
    });
    return new ExiftoolProcess(dirname(path));
  }

  private constructor(folder: string) {
    // On Windows ExifTool brings its own Perl.
    const isWindows = process.platform === 'win32';
    const perl = isWindows ? join(folder, 'exiftool_files', 'perl.exe') : 'perl';
    const library = isWindows ? join(folder, 'exiftool_files', 'lib') : join(folder, 'lib');
    this.#child = spawn(perl, ['-I', library, '-e', exiftoolScript], {
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    killOnExit(this.#child);
    this.#child.stdin.on('error', () => undefined); // It may have ended before it read all; `close` says so.
    this.#child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.#child.once('error', () => this.#fail(new CleanError('no-exiftool')));
    this.#child.once('close', () =>
      this.#fail(new CleanError(this.#hasAnswered ? 'damaged' : 'no-exiftool')),
    );
    this.#keepNodeRunning(false);
  }

  /** Whether it can be asked. */
  get isUsable(): boolean {
    return this.#failure === undefined;
  }

  /** @throws CleanError `damaged` where ExifTool refuses the bytes, `no-exiftool` where Perl is missing. */
  async ask(command: 'READ' | 'WRITE', bytes: Uint8Array, orientation = 1): Promise<Buffer> {
    const answer = new Promise<Buffer>((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
    if (this.#failure !== undefined) this.#fail(this.#failure);
    this.#keepNodeRunning(true);
    this.#child.stdin.write(`${command} ${bytes.length} ${orientation}\n`);
    this.#child.stdin.write(bytes);
    return answer.finally(() => this.#keepNodeRunning(false));
  }

  /** Ends it, and whatever it was asked, for this reason. */
  kill(reason: unknown): void {
    this.#fail(reason);
    this.#child.kill('SIGKILL');
  }

  #receive(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#receivedLength += chunk.length;
    if (this.#answerEnd === undefined) {
      const start = Buffer.concat(this.#received);
      const lineEnd = start.indexOf('\n');
      if (lineEnd < 0) return;
      const length = Number(start.toString('latin1', 0, lineEnd));
      this.#answerStart = length < 0 ? undefined : lineEnd + 1;
      this.#answerEnd = lineEnd + 1 + Math.max(0, length);
    }
    if (this.#receivedLength >= this.#answerEnd) this.#settle(this.#answerEnd);
  }

  #settle(end: number): void {
    const bytes = Buffer.concat(this.#received);
    const waiting = this.#waiting;
    const start = this.#answerStart;
    this.#received = [];
    this.#receivedLength = 0;
    this.#answerStart = this.#answerEnd = this.#waiting = undefined;
    this.#hasAnswered = true;
    if (start === undefined) waiting?.reject(new CleanError('damaged'));
    else waiting?.resolve(bytes.subarray(start, end));
  }

  #fail(reason: unknown): void {
    this.#failure ??= reason;
    this.#waiting?.reject(reason);
    this.#waiting = undefined;
  }

  #keepNodeRunning(isKept: boolean): void {
    const { stdin, stdout } = this.#child;
    const sockets = [stdin, stdout].filter((stream) => stream instanceof Socket);
    for (const handle of [this.#child, ...sockets])
      if (isKept) handle.ref();
      else handle.unref();
  }
}
