import { createHash } from 'node:crypto';
import { HttpError } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { createUploadErrorResponse } from './access.ts';

const ALGORITHMS: Readonly<Record<string, string>> = {
  sha: 'sha1',
  'sha-256': 'sha256',
  'sha-512': 'sha512',
  md5: 'md5',
};

export interface Digest {
  /** Ends the request with 460 if the chunk does not match the digest. */
  check(bytes: Buffer): void;
}

/** Parses the `Digest` or `Content-MD5` header of a chunk. */
export function parseDigestHeader(exchange: Exchange): Digest | undefined {
  const md5 = exchange.headers['content-md5'];
  const [, name = 'md5', expected = md5] =
    /^([\w-]+)=(.+)$/.exec(exchange.headers['digest'] ?? '') ?? [];
  if (expected === undefined) return undefined;
  const algorithm = ALGORITHMS[name.toLowerCase()];
  if (algorithm === undefined) {
    const message = 'Unsupported checksum algorithm';
    throw new HttpError(createUploadErrorResponse(400, 'UnsupportedChecksumAlgorithm', message));
  }
  return {
    check(bytes) {
      if (createHash(algorithm).update(bytes).digest('base64') === expected) return;
      throw new HttpError(createUploadErrorResponse(460, 'ChecksumMismatch', 'Checksum mismatch'));
    },
  };
}
