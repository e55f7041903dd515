import { createHash, type Hash } from 'node:crypto';
import type { Hashes } from './state.ts';

/** Creates running MD5 and SHA-1 hashes. */
export function createHashes(): Hashes {
  return hashes(createHash('md5'), createHash('sha1'));
}

function hashes(md5: Hash, sha1: Hash): Hashes {
  return {
    update(bytes) {
      md5.update(bytes);
      sha1.update(bytes);
    },
    copy: () => hashes(md5.copy(), sha1.copy()),
    digest: () => ({ md5: md5.copy().digest('hex'), sha1: sha1.copy().digest('hex') }),
  };
}
