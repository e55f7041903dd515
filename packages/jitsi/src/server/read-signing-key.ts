import { Buffer } from 'node:buffer';
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { JitsiError } from '../jitsi-error.ts';

/** The algorithm by which the call server verifies tokens. */
export type TokenAlgorithm = 'HS256' | 'RS256';

/** The key that signs tokens. It is long-lived: whoever has it can create tokens for every room. */
export interface SigningKeyOptions {
  /** For HS256 the secret that the call server knows, at least 32 bytes; for RS256 a private key as PEM, at least 2048 bits. */
  readonly key: string | Uint8Array;
  /** The algorithm that the call server is set up for. */
  readonly algorithm: TokenAlgorithm;
  /** The name (`kid`) by which the server finds the public key; required for RS256. */
  readonly keyId?: string | undefined;
}

/**
 * Reads and checks the key.
 * @throws `JitsiError`, which holds neither the key nor the system's error, since that may quote it.
 */
export function readSigningKey({
  key,
  algorithm,
  keyId,
}: SigningKeyOptions): Uint8Array | KeyObject {
  if (algorithm !== 'HS256' && algorithm !== 'RS256')
    throw new JitsiError(
      'unknown-algorithm',
      'algorithm is to be HS256 or RS256, as the call server is set up.',
      { about: 'algorithm' },
    );
  if (keyId !== undefined && (typeof keyId !== 'string' || keyId === '')) throw createKeyIdError();
  if (typeof key !== 'string' && !(key instanceof Uint8Array))
    throw new JitsiError('bad-key', 'key is to be text or bytes.', { about: 'key' });
  if (algorithm === 'RS256') {
    if (keyId === undefined) throw createKeyIdError();
    return readPrivateKey(key);
  }
  const bytes = typeof key === 'string' ? Buffer.from(key, 'utf8') : key;
  if (looksLikePem(bytes))
    throw new JitsiError(
      'bad-key',
      'The key is a PEM file, which is for RS256; HS256 takes a shared secret.',
      { about: 'key' },
    );
  if (bytes.byteLength < 32)
    throw new JitsiError(
      'weak-key',
      'The key is shorter than 32 bytes (256 bits): whoever has one token could find it by trying.',
      { about: 'key' },
    );
  if (new Set(bytes).size < 8)
    throw new JitsiError(
      'weak-key',
      'The key repeats a few characters: whoever has one token could find it by trying.',
      { about: 'key' },
    );
  return bytes;
}

function readPrivateKey(key: string | Uint8Array): KeyObject {
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(typeof key === 'string' ? key : Buffer.from(key));
  } catch {
    // The system's error may quote the key.
    throw new JitsiError('bad-key', 'The key is not a private key in PEM without a passphrase.', {
      about: 'key',
    });
  }
  if (privateKey.asymmetricKeyType !== 'rsa')
    throw new JitsiError('bad-key', 'RS256 takes an RSA key.', { about: 'key' });
  if ((privateKey.asymmetricKeyDetails?.modulusLength ?? 0) < 2_048)
    throw new JitsiError('weak-key', 'The RSA key is shorter than 2048 bits.', { about: 'key' });
  return privateKey;
}

/** Whether a PEM block stands anywhere in the key: a comment, attributes or a byte order mark may come before it. */
function looksLikePem(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).toString('latin1').includes('-----BEGIN ');
}

function createKeyIdError(): JitsiError {
  return new JitsiError(
    'no-key-id',
    'RS256 needs keyId, by which the call server finds the public key.',
    { about: 'keyId' },
  );
}
