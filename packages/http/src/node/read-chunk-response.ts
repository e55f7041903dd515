import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { MAX_RESPONSE_BYTES, type ChunkResponse } from '../chunk.ts';

/** The transfer broke. Of the system's error only its code is kept, such as ECONNRESET. */
export class BrokenTransfer extends Error {
  readonly getSystemErrorCode: string | undefined;
  constructor(getSystemErrorCode?: string) {
    super();
    this.getSystemErrorCode = getSystemErrorCode;
  }
}

function toBrokenTransfer(error: Error & { readonly code?: string }): BrokenTransfer {
  return new BrokenTransfer(error.code);
}

/** The whole answer, of whose body at most 64 kB are kept. @throws `BrokenTransfer`, and nothing else. */
export function readChunkResponse(outgoing: ClientRequest): Promise<ChunkResponse> {
  return new Promise((resolve, reject) => {
    let incoming: IncomingMessage | undefined;
    outgoing.on('error', (error) => {
      // Once there is an answer, its own end counts.
      if (!incoming) reject(toBrokenTransfer(error));
    });
    outgoing.on('close', () => {
      if (!incoming) reject(new BrokenTransfer());
    });
    outgoing.on('response', (message) => {
      incoming = message;
      const early = !outgoing.writableFinished;
      const parts: Buffer[] = [];
      let bytes = 0;
      const give = (): void => {
        const text = Buffer.concat(parts).subarray(0, MAX_RESPONSE_BYTES).toString();
        resolve({ status: message.statusCode ?? 0, headers: plain(message.headers), body: text });
      };
      message.on('data', (part: Buffer) => {
        parts.push(part);
        bytes += part.length;
        if (bytes > MAX_RESPONSE_BYTES) {
          give();
          message.destroy();
        }
      });
      message.on('end', give);
      message.on('error', (error) => {
        // A server that refuses early often cuts the connection: its status is worth more than the rest of its words.
        if (early) give();
        else reject(toBrokenTransfer(error));
      });
    });
  });
}

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
}
