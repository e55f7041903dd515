import { empty, Refusal } from '../http/answer.ts';
import type { Exchange } from './exchange.ts';
import { createHashes } from './hashes.ts';
import type { Hashes } from './state.ts';
import { s3Error } from './xml.ts';

/** A body that has come in. */
export interface Received {
  readonly size: number;
  readonly md5: string;
  readonly bytes: Uint8Array | null;
}

/**
 * Takes a body of a known length, checked against `Content-MD5`. Nothing is kept of one that was cut off.
 * @param also - Hashes that go on with these bytes.
 */
export async function receive(exchange: Exchange, also?: Hashes): Promise<Received> {
  const length = exchange.headers['content-length'];
  if (length === undefined || exchange.headers['transfer-encoding'] !== undefined)
    throw new Refusal(
      s3Error(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.'),
    );
  const own = createHashes();
  const parts: Buffer[] = [];
  const keeps = exchange.state.options.keep !== 'hash';
  let isFirst = exchange.isCorrupt;
  const { bytes: size, complete } = await exchange.body.pump((chunk) => {
    const piece = isFirst ? flipBit(chunk) : chunk;
    isFirst = false;
    own.update(piece);
    also?.update(piece);
    if (keeps) parts.push(piece);
  });
  if (!complete || size !== Number(length)) throw new Refusal(empty(400)); // nobody is there to read it
  const { md5 } = own.digest();
  const wanted = exchange.headers['content-md5'];
  if (wanted !== undefined && Buffer.from(wanted, 'base64').toString('hex') !== md5)
    throw new Refusal(
      s3Error(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.'),
    );
  return { size, md5, bytes: keeps ? Buffer.concat(parts) : null };
}

function flipBit(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  copy[0] = (copy[0] ?? 0) ^ 1;
  return copy;
}
