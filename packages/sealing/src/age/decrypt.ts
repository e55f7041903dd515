import { armor, Decrypter } from 'age-encryption';
import { SealingError } from '../sealing-error.ts';

const ARMOR = '-----BEGIN AGE';
/** What age-encryption says where no identity fits. Its errors have no codes; a test holds it to these words. */
const NO_MATCH = /^no identity matched\b/;

/**
 * The longest header that is read, in bytes: 5,000 recipients. The time that it takes grows with the square of their number, and whoever
 * writes a header may list a million.
 */
const MAX_HEADER_BYTES = 512 * 1024;

/** Decrypts an age file in either form. No error of the library is passed on: what it quotes is not ours to judge. */
export async function decrypt(
  sealed: string | Uint8Array,
  prepare: (decrypter: Decrypter) => void,
): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  prepare(decrypter);
  try {
    const binary = toBinary(sealed);
    if (!hasHeader(binary)) throw new SealingError('damaged');
    return await decrypter.decrypt(binary);
  } catch (thrown) {
    const isOthers = thrown instanceof Error && NO_MATCH.test(thrown.message);
    throw new SealingError(isOthers ? 'no-match' : 'damaged');
  }
}

/** Whether the line that ends a header stands where it may be at the latest. */
function hasHeader({ buffer, byteOffset, length }: Uint8Array): boolean {
  return Buffer.from(buffer, byteOffset, Math.min(length, MAX_HEADER_BYTES)).includes('\n--- ');
}

/** Whether a text begins as an age file in its text form does. */
export function isArmored(text: string): boolean {
  return text.trimStart().startsWith(ARMOR);
}

function toBinary(sealed: string | Uint8Array): Uint8Array {
  if (typeof sealed === 'string') return armor.decode(sealed);
  const start = new TextDecoder().decode(sealed.subarray(0, 64));
  return isArmored(start) ? armor.decode(new TextDecoder().decode(sealed)) : sealed;
}
