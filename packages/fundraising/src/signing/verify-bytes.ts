import { isSoundPoint, isSoundScalar } from './ed25519-points.ts';

/** What a check came to. `unchecked` says nothing about the signature: nobody looked. */
export type Verdict = 'valid' | 'failed' | 'unchecked';

/**
 * Checks an Ed25519 signature: by Web Crypto, and where that does not know the algorithm by `@noble/ed25519`, loaded then.
 * Keys of small order or written in a second way are refused before either is asked, so that all engines agree on
 * whatever can be made without the private key.
 */
export async function verifyBytes(
  key: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<Verdict> {
  if (key.length !== 32 || signature.length !== 64) return 'failed';
  const isSound =
    isSoundPoint(key) &&
    isSoundPoint(signature.subarray(0, 32)) &&
    isSoundScalar(signature.subarray(32));
  if (!isSound) return 'failed';
  return (await byWebCrypto(key, message, signature)) ?? byNoble(key, message, signature);
}

/** Undefined where there is no Web Crypto, or none that knows Ed25519: pages without https have none. */
async function byWebCrypto(
  key: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<Verdict | undefined> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  if (!subtle) return undefined;
  try {
    const imported = await subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return (await subtle.verify('Ed25519', imported, signature, message)) ? 'valid' : 'failed';
  } catch {
    return undefined; // the other one decides
  }
}

async function byNoble(
  key: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<Verdict> {
  let load;
  try {
    load = await Promise.all([import('@noble/ed25519'), import('@noble/hashes/sha2.js')]);
  } catch {
    return 'unchecked';
  }
  const [{ hashes, verify }, { sha512 }] = load;
  hashes.sha512 = sha512;
  try {
    return verify(signature, message, key, { zip215: false }) ? 'valid' : 'failed';
  } catch {
    return 'failed'; // no point of the curve
  }
}
