import type { TranslationUnit } from './translation-unit.ts';

/** @throws `RangeError` when two units have the same id and source, or one has neither. */
export function refuseDuplicates(units: readonly TranslationUnit[]): void {
  const identities = new Set([JSON.stringify(['', ''])]); // Where PO has its header.
  for (const [index, { id, source }] of units.entries()) {
    const identity = JSON.stringify([id, source]);
    if (identities.has(identity))
      throw new RangeError(`units[${index}] has no id and source of its own: give it an id.`);
    identities.add(identity);
  }
}
