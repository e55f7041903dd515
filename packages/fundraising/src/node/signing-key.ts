import { PrivateFileError, readPrivateFile } from '@comunal/http/node';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { FundraisingError } from '../fundraising-error.ts';
import type { Signer } from '../signing/signed-document.ts';
import { writeNewFile } from './write-new-file.ts';

const maxBytes = 4_096;

/**
 * Makes a signing key (Ed25519) and writes it as PKCS8 to a file that there is not yet, for its owner alone (mode 600).
 *
 * @returns the public key, in base64url. The private one is returned nowhere.
 * @throws `FundraisingError` for a file that is there already or cannot be written.
 */
export async function generateSigningKey(path: string): Promise<string> {
  const privateKey = newKey();
  try {
    await writeNewFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  } catch (thrown) {
    throw unusable(path, thrown);
  }
  return publicKeyOf(privateKey);
}

/**
 * Reads a signing key from a PKCS8 file.
 *
 * @throws `FundraisingError` for a file that other accounts of the machine can open, and for one that holds no such key.
 * No error holds anything of the file.
 */
export async function readSigner(path: string): Promise<Signer> {
  const key = keyOf(await readPrivate(path), path);
  return {
    publicKey: publicKeyOf(key),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  };
}

/** A public key that begins with a hyphen would be taken for an option where it is typed. */
function newKey(): KeyObject {
  for (;;) {
    const { privateKey } = generateKeyPairSync('ed25519');
    if (!publicKeyOf(privateKey).startsWith('-')) return privateKey;
  }
}

async function readPrivate(path: string): Promise<string> {
  try {
    return await readPrivateFile(path, { maxBytes });
  } catch (thrown) {
    if (!(thrown instanceof PrivateFileError)) throw unusable(path, thrown);
    if (thrown.code === 'file-too-large') throw noKey(path);
    throw new FundraisingError('key-file-open', thrown.message, { about: path });
  }
}

function keyOf(pem: string, path: string): KeyObject {
  try {
    const key = createPrivateKey({ key: pem, format: 'pem', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // what the library says of it may repeat it
  }
  throw noKey(path);
}

function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'jwk' }).x ?? '';
}

function noKey(path: string): FundraisingError {
  return new FundraisingError('bad-key', `${path} holds no Ed25519 key in PKCS8.`, { about: path });
}

function unusable(path: string, thrown: unknown): FundraisingError {
  const { code = 'unknown' } = thrown as NodeJS.ErrnoException;
  return new FundraisingError('key-file', `${path} cannot be used (${code}).`, { about: path });
}
