/** What checks Ed25519 signatures. */
export interface Ed25519 {
  /**
   * Whether only who has a private key can sign for this public key: the one way to write a point of the curve, in the
   * group of the base point alone. One of small order would let anybody sign; one with a part of small order lets its
   * owner write signatures on which verifiers disagree.
   */
  isUsableKey(key: Uint8Array): boolean;
  /** Whether a signature of 64 bytes is right for a message, by a key that {@link isUsableKey} took. */
  verify(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

/**
 * Loads `@noble/ed25519`, which is used everywhere: the engines of browsers and of Node disagree on keys and signatures of
 * small order, and a page without https has none. Undefined where it could not be loaded, so that nobody could look.
 */
export async function loadEd25519(): Promise<Ed25519 | undefined> {
  let modules;
  try {
    modules = await Promise.all([import('@noble/ed25519'), import('@noble/hashes/sha2.js')]);
  } catch {
    return undefined;
  }
  const [{ hashes, Point, verify }, { sha512 }] = modules;
  hashes.sha512 = sha512;
  return {
    isUsableKey(key) {
      try {
        const point = Point.fromBytes(key, false);
        return !point.isSmallOrder() && point.isTorsionFree();
      } catch {
        return false; // no point, or a second way to write one
      }
    },
    verify(key, message, signature) {
      try {
        // The default follows ZIP 215, which takes keys and signatures that anybody can make.
        return verify(signature, message, key, { zip215: false });
      } catch {
        return false; // not 64 bytes
      }
    },
  };
}
