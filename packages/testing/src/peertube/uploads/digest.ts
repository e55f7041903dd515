import { createHash } from 'node:crypto';
import { Refusal } from '../../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import { uploadError } from './access.ts';

const ALGORITHMS: Readonly<Record<string, string>> = {
  sha: 'sha1',
  'sha-256': 'sha256',
  'sha-512': 'sha512',
  md5: 'md5',
};

export interface Digest {
  /** Ends the request with 460 when the piece is not what its sender promised. */
  check(bytes: Buffer): void;
}

/** What `Digest` or `Content-MD5` promises about the piece that follows. */
export function promisedDigest(exchange: Exchange): Digest | undefined {
  const md5 = exchange.headers['content-md5'];
  const [, name = 'md5', wanted = md5] =
    /^([\w-]+)=(.+)$/.exec(exchange.headers['digest'] ?? '') ?? [];
  if (wanted === undefined) return undefined;
  const algorithm = ALGORITHMS[name.toLowerCase()];
  if (algorithm === undefined) {
    const text = 'Unsupported checksum algorithm';
    throw new Refusal(uploadError(400, 'UnsupportedChecksumAlgorithm', text));
  }
  return {
    check(bytes) {
      if (createHash(algorithm).update(bytes).digest('base64') === wanted) return;
      throw new Refusal(uploadError(460, 'ChecksumMismatch', 'Checksum mismatch'));
    },
  };
}
