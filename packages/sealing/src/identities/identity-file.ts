import { armor, Encrypter } from 'age-encryption';
import { decrypt, isArmored } from '../age/decrypt.ts';
import { SealingError } from '../sealing-error.ts';
import type { NewIdentity } from '../age/create-identity.ts';
import { Identities } from './identities.ts';

/** Asks for the passphrase of a key file; undefined when nobody can be asked. */
export type AskPassphrase = () => Promise<string | undefined>;

/**
 * Formats a key as a key file, as `age-keygen` does. With a passphrase the file is sealed by it, as `age -p` does: whoever takes
 * the file has to guess the passphrase, a second for each guess on a machine of today.
 *
 * @param scryptLogN - The work factor of scrypt as a power of two, for tests.
 */
export async function formatIdentityFile(
  { identity, recipient }: NewIdentity,
  passphrase?: string,
  scryptLogN = 18,
): Promise<string> {
  const text = `# public key: ${recipient}\n${identity}\n`;
  if (passphrase === undefined) return text;
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(scryptLogN);
  return armor.encode(await encrypter.encrypt(text));
}

/** Parses a key file, and opens one that has a passphrase. */
export async function parseIdentityFile(text: string, ask: AskPassphrase): Promise<Identities> {
  if (!isArmored(text)) return Identities.parse(text);
  const passphrase = await ask();
  if (passphrase === undefined) throw new SealingError('passphrase-needed');
  return Identities.parse(new TextDecoder().decode(await openWith(passphrase, text)));
}

async function openWith(passphrase: string, text: string): Promise<Uint8Array> {
  try {
    return await decrypt(text, (decrypter) => decrypter.addPassphrase(passphrase));
  } catch (thrown) {
    const isWrong = thrown instanceof SealingError && thrown.code === 'no-match';
    throw new SealingError(isWrong ? 'wrong-passphrase' : 'bad-identity');
  }
}
