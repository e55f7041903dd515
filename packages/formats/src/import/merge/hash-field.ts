import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { stringifySorted } from '../../stringify-sorted.ts';

/** Half of a SHA-256 is enough to notice a change. */
const hexDigits = 32;

/** Hashes the value of a field, whatever the order of its keys. The same value of another entry has another hash. */
export function hashField(guid: string, name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = stringifySorted([guid, name, value]) ?? '';
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, hexDigits);
}
