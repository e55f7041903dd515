/** Verifies Ed25519 signatures. */
export interface Ed25519 {
  /**
   * Whether a public key is the canonical encoding of a point in the prime-order group, so that only the owner of the private
   * key can sign for it. A key of small order would let anybody sign; one with a component of small order lets its owner
   * write signatures on which verifiers disagree.
   */
  isUsableKey(key: Uint8Array): boolean;
  /** Whether a signature of 64 bytes is valid for a message, by a key that {@link isUsableKey} accepts. */
  verify(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

/**
 * Loads `@noble/ed25519`, which is used everywhere: the implementations of browsers and of Node disagree on keys and
 * signatures of small order, and a page without https has none. Undefined where it could not be loaded, so that nothing can be
 * verified.
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
        return false; // Not a point, or not its canonical encoding.
      }
    },
    verify(key, message, signature) {
      try {
        // The default follows ZIP 215, which accepts keys and signatures that anybody can make.
        return verify(signature, message, key, { zip215: false });
      } catch {
        return false; // Not 64 bytes.
      }
    },
  };
}
