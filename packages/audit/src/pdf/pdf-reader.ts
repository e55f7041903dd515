import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PdfResponse } from './pdf-worker.ts';

/** The limits of reading one document. */
export interface PdfLimits {
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

const defaultLimits: PdfLimits = { timeoutMs: 30_000, memoryMb: 1_024 };

/** Whether the sources are run, by Node itself. In the built package this is a chunk beside the worker. */
const isSource = import.meta.url.endsWith('.ts');
const workerEntry = new URL(isSource ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url);

/** Reads documents in a thread, since one may be written to keep a reader busy or to crash it. */
export class PdfReader {
  readonly #limits: PdfLimits;
  #worker: Worker | undefined;

  constructor(limits: PdfLimits = defaultLimits) {
    this.#limits = limits;
  }

  /** Reads a document. A failure is a name: the message may quote the document. */
  async read(bytes: Buffer): Promise<PdfResponse> {
    const worker = (this.#worker ??= this.#start());
    try {
      worker.postMessage({ bytes: new Uint8Array(bytes) }); // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread has no origin
      const signal = AbortSignal.timeout(this.#limits.timeoutMs);
      const [response] = (await once(worker, 'message', { signal })) as [PdfResponse]; // what pdf-worker posts
      return response;
    } catch (thrown) {
      await this.close();
      const isTooLong = thrown instanceof Error && thrown.name === 'AbortError';
      return { failure: isTooLong ? 'takes too long' : 'too large' };
    }
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(workerEntry, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb },
      // What the reader warns of may quote the document.
      stdout: true,
      stderr: true,
    });
    worker.unref();
    return worker;
  }
}
