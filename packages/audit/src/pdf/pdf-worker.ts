import { parentPort } from 'node:worker_threads';
import { readPdf } from './read-pdf.ts';

/** What the thread is asked to read. */
export interface PdfRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What it answers; of a failure nothing but the name, since the message may quote the document. */
export type PdfResponse = Awaited<ReturnType<typeof readPdf>> | { readonly failure: string };

parentPort?.on('message', (request: PdfRequest) => {
  void respond(request);
});

async function respond({ bytes }: PdfRequest): Promise<void> {
  const response: PdfResponse = await readPdf(bytes).catch((thrown: unknown) => ({
    failure: thrown instanceof Error ? thrown.name : 'Error',
  }));
  parentPort?.postMessage(response); // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread has no origin
}
