import { PrivateFileError, readPrivateFile } from '@comunal/http/node';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { FundraisingError } from '../fundraising-error.ts';
import type { Signer } from '../signing/signed-document.ts';
import { writeNewFile } from './write-new-file.ts';

const maxBytes = 4_096;

/**
 * Generates an Ed25519 signing key and writes it as PKCS8 to a new file that only its owner can read (mode 600).
 *
 * @param path - Where no file is yet.
 * @returns The public key in base64url. The private key is never returned.
 * @throws `FundraisingError` for a file that exists or cannot be written.
 * @example
 * ```ts
 * import { generateSigningKey } from '@comunal/fundraising/node';
 *
 * const publicKey = await generateSigningKey('new-key.pem'); // mode 600
 * console.log(publicKey.length); // → 43
 * ```
 */
export async function generateSigningKey(path: string): Promise<string> {
  const privateKey = generateKey();
  try {
    await writeNewFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  } catch (thrown) {
    throw createFileError(path, thrown);
  }
  return derivePublicKey(privateKey);
}

/**
 * Reads a signing key from a PKCS8 file.
 *
 * @param path - The file that {@link generateSigningKey} wrote.
 * @throws `FundraisingError` for a file that other accounts of the machine can open, and for one without such a key. No error
 * contains anything of the file.
 * @example
 * ```ts
 * import { generateSigningKey, readSigner } from '@comunal/fundraising/node';
 *
 * const publicKey = await generateSigningKey('signer-key.pem');
 * console.log((await readSigner('signer-key.pem')).publicKey === publicKey); // → true
 * ```
 */
export async function readSigner(path: string): Promise<Signer> {
  const key = parseKey(await readPrivate(path), path);
  return {
    publicKey: derivePublicKey(key),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  };
}

/** Generates a key whose public key does not begin with a hyphen, since a shell command would take that for an option. */
function generateKey(): KeyObject {
  for (;;) {
    const { privateKey } = generateKeyPairSync('ed25519');
    if (!derivePublicKey(privateKey).startsWith('-')) return privateKey;
  }
}

async function readPrivate(path: string): Promise<string> {
  try {
    return await readPrivateFile(path, { maxBytes });
  } catch (thrown) {
    if (!(thrown instanceof PrivateFileError)) throw createFileError(path, thrown);
    if (thrown.code !== 'file-not-private') throw createNoKeyError(path);
    throw new FundraisingError('key-file-open', thrown.message, { about: path });
  }
}

function parseKey(pem: string, path: string): KeyObject {
  try {
    const key = createPrivateKey({ key: pem, format: 'pem', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // The message of the library could repeat the key.
  }
  throw createNoKeyError(path);
}

function derivePublicKey(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'jwk' }).x ?? '';
}

function createNoKeyError(path: string): FundraisingError {
  return new FundraisingError('bad-key', `${path} holds no Ed25519 key in PKCS8.`, { about: path });
}

function createFileError(path: string, thrown: unknown): FundraisingError {
  const { code = 'unknown' } = thrown as NodeJS.ErrnoException;
  return new FundraisingError('key-file', `${path} cannot be used (${code}).`, { about: path });
}
