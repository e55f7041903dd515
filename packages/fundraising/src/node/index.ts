/**
 * Keys that sign campaigns, kept in files. They go nowhere but here: no page takes one.
 *
 * @packageDocumentation
 */
export { generateSigningKey, readSigner } from './signing-key.ts';
export type { Signer } from '../signing/signed-document.ts';
