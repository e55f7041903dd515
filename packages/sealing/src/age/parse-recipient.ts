import { Encrypter } from 'age-encryption';
import { SealingError } from '../sealing-error.ts';

const X25519 = /^age1[02-9ac-hj-np-z]{58}$/;
const SECRET = /^age-secret-key-/i;
const OTHER = /^(?:age1(?:pq|tag|tagpq|[a-z]+)1|ssh-|ecdsa-|sk-|github:)/i;

/**
 * Reads a recipient: the public half of somebody's key, for which things are sealed. It is no secret, and names nobody.
 *
 * @param text - A line as `age-keygen` prints it, `age1…`.
 * @throws SealingError `bad-recipient`, `unsupported-recipient`, or `secret-as-recipient` where a secret key was passed.
 * @example
 * ```ts
 * import { createIdentity, parseRecipient } from '@comunal/sealing';
 *
 * const { recipient } = await createIdentity();
 * console.log(parseRecipient(` ${recipient}\n`) === recipient); // → true
 * ```
 */
export function parseRecipient(text: string): string {
  const recipient = text.trim();
  if (SECRET.test(recipient)) throw new SealingError('secret-as-recipient');
  if (!X25519.test(recipient))
    throw new SealingError(OTHER.test(recipient) ? 'unsupported-recipient' : 'bad-recipient');
  try {
    new Encrypter().addRecipient(recipient); // verifies the checksum
  } catch {
    throw new SealingError('bad-recipient');
  }
  return recipient;
}
