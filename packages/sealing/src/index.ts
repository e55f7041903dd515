/**
 * Sealed entries: closed content in git, encrypted in the age format for those who hold a key.
 *
 * @packageDocumentation
 */
export { createIdentity, type NewIdentity } from './age/create-identity.ts';
export { openSealed } from './age/open-sealed.ts';
export { parseRecipient } from './age/parse-recipient.ts';
export { sealBytes } from './age/seal-bytes.ts';
export { sealEntry } from './entries/seal-entry.ts';
export type { SealedFile } from './entries/sealed-file.ts';
export { parseRecipients } from './folder/recipients-file.ts';
export { Identities } from './identities/identities.ts';
export type { AskPassphrase } from './identities/identity-file.ts';
export { readIdentities, type ReadIdentitiesOptions } from './identities/read-identities.ts';
export { isSealingError, SealingError, type SealingErrorCode } from './sealing-error.ts';
