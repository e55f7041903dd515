import { empty, HttpError } from '../http/response.ts';
import type { Exchange } from './exchange.ts';
import { createHashes } from './hashes.ts';
import type { Hashes } from './state.ts';
import { s3Error } from './xml.ts';

/** A request body that was received in full. */
export interface ReceivedBody {
  readonly size: number;
  readonly md5: string;
  readonly bytes: Uint8Array | null;
}

/**
 * Receives a body of known length and verifies its `Content-MD5`. An incomplete body is discarded.
 * @param extraHashes - Running hashes to update with these bytes.
 */
export async function receiveBody(exchange: Exchange, extraHashes?: Hashes): Promise<ReceivedBody> {
  const length = exchange.headers['content-length'];
  if (length === undefined || exchange.headers['transfer-encoding'] !== undefined)
    throw new HttpError(
      s3Error(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.'),
    );
  const own = createHashes();
  const parts: Buffer[] = [];
  const storesBytes = exchange.state.options.storage !== 'hash';
  let isFirst = exchange.isCorrupt;
  const { bytes: size, complete } = await exchange.body.readChunks((chunk) => {
    const part = isFirst ? flipBit(chunk) : chunk;
    isFirst = false;
    own.update(part);
    extraHashes?.update(part);
    if (storesBytes) parts.push(part);
  });
  if (!complete || size !== Number(length)) throw new HttpError(empty(400)); // nobody is there to read it
  const { md5 } = own.digest();
  const expectedMd5 = exchange.headers['content-md5'];
  if (expectedMd5 !== undefined && Buffer.from(expectedMd5, 'base64').toString('hex') !== md5)
    throw new HttpError(
      s3Error(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.'),
    );
  return { size, md5, bytes: storesBytes ? Buffer.concat(parts) : null };
}

function flipBit(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  copy[0] = (copy[0] ?? 0) ^ 1;
  return copy;
}
