import { generateX25519Identity, identityToRecipient } from 'age-encryption';

/** A new key. */
export interface NewIdentity {
  /** The secret half, `AGE-SECRET-KEY-1…`: it opens what is sealed for it. */
  readonly identity: string;
  /** The public half, `age1…`: for whoever seals. */
  readonly recipient: string;
}

/**
 * Creates a key, from the randomness of the system.
 *
 * @example
 * ```ts
 * import { createIdentity } from '@comunal/sealing';
 *
 * const { recipient } = await createIdentity();
 * console.log(recipient.slice(0, 4), recipient.length); // → age1 62
 * ```
 */
export async function createIdentity(): Promise<NewIdentity> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}
