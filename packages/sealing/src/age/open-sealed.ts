import type { Identities } from '../identities/identities.ts';

/**
 * Opens what was sealed, also by the program `age`, in its text form or in its binary one.
 *
 * @param sealed - The age file, as text or bytes.
 * @param identities - The keys to try.
 * @throws SealingError `no-match` when it is for others, `damaged` when it is no age file or was changed.
 * @example
 * ```ts
 * import { createIdentity, Identities, isSealingError, openSealed, sealBytes } from '@comunal/sealing';
 *
 * const mine = await createIdentity();
 * const others = await createIdentity();
 * const sealed = await sealBytes(new TextEncoder().encode('Hola'), [others.recipient]);
 * const opened = openSealed(sealed, await Identities.parse(mine.identity));
 * console.log(await opened.catch((thrown) => isSealingError(thrown) && thrown.code)); // → no-match
 * ```
 */
export function openSealed(
  sealed: string | Uint8Array,
  identities: Identities,
): Promise<Uint8Array> {
  return identities.openBytes(sealed);
}
