import { armor, Encrypter } from 'age-encryption';
import { SealingError } from '../sealing-error.ts';
import { parseRecipient } from './parse-recipient.ts';

/**
 * Seals bytes for recipients, as an age file in its text form. Whoever holds one of their keys can open it, with the program
 * `age` too. Nothing in it tells who sealed it.
 *
 * @param bytes - What is sealed. Its length can be read off the result.
 * @param recipients - Those who may open it, at least one.
 * @throws SealingError `no-recipients`, or a code of `parseRecipient`.
 * @example
 * ```ts
 * import { createIdentity, Identities, openSealed, sealBytes } from '@comunal/sealing';
 *
 * const { identity, recipient } = await createIdentity();
 * const sealed = await sealBytes(new TextEncoder().encode('Hola'), [recipient]);
 * console.log(sealed.split('\n')[0]); // → -----BEGIN AGE ENCRYPTED FILE-----
 *
 * const identities = await Identities.parse(identity);
 * console.log(new TextDecoder().decode(await openSealed(sealed, identities))); // → Hola
 * ```
 */
export async function sealBytes(bytes: Uint8Array, recipients: readonly string[]): Promise<string> {
  const unique = new Set(recipients.map(parseRecipient));
  if (unique.size === 0) throw new SealingError('no-recipients');
  const encrypter = new Encrypter();
  for (const recipient of unique) encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(bytes));
}
