/**
 * The codes of a {@link SealingError}:
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `bad-recipient` | It is no X25519 recipient of age, `age1…` with 62 characters. | Ask for it again; a typing mistake is found by its checksum. |
 * | `secret-as-recipient` | A secret key stands where its recipient belongs. | Make a new key: others may have read this one. |
 * | `unsupported-recipient` | A recipient of SSH, of a plugin or of another kind. | Use a key of `comunal seal keygen` or `age-keygen`. |
 * | `no-recipients` | Nobody could open what would be sealed. | Add a recipient. |
 * | `bad-identity` | A key file, a variable or the output of a command holds no X25519 identity of age. | Check where the key comes from. |
 * | `no-identity` | There is no key at hand. | See `readIdentities`. |
 * | `wrong-passphrase` | The key file opens with another passphrase. | Type it again. |
 * | `passphrase-needed` | The key file has a passphrase, and nobody could be asked. | Call it on a terminal, or unlock the key with `COMUNAL_AGE_KEY_CMD`. |
 * | `command-failed` | The command that prints the key ended with an error. | Run it by itself. |
 * | `no-match` | It is sealed for others than these identities. | Ask somebody who can open it to add your recipient. |
 * | `damaged` | It is no age file, or was changed after it was sealed. | Take the last good version from git. |
 * | `bad-envelope` | It opens, and does not hold the files of one entry. | Do not trust who sealed it. |
 * | `too-large` | The files of the entry have more than 64 MB, or what is sealed is larger than that gives. | Keep large media elsewhere. |
 * | `not-a-file` | In the sealed folder there is a link, a pipe or another thing that is no ordinary file. | Put the file itself in its place. |
 */
export type SealingErrorCode =
  | 'bad-recipient'
  | 'secret-as-recipient'
  | 'unsupported-recipient'
  | 'no-recipients'
  | 'bad-identity'
  | 'no-identity'
  | 'wrong-passphrase'
  | 'passphrase-needed'
  | 'command-failed'
  | 'no-match'
  | 'damaged'
  | 'bad-envelope'
  | 'too-large'
  | 'not-a-file';

/** A failure to seal or to open. Branch on `code`, never on `message`. It repeats neither keys nor content, and has no cause. */
export class SealingError extends Error {
  /** Always `SealingError`. */
  override readonly name = 'SealingError';
  /** What `isSealingError` recognizes, in other copies of this package too. */
  readonly '~sealingError' = true;
  /** What went wrong. */
  readonly code: SealingErrorCode;

  constructor(code: SealingErrorCode) {
    super(`The sealed entry or its key is not usable: ${code}.`);
    this.code = code;
  }
}

/**
 * Whether a value is a {@link SealingError}, also of another copy of this package.
 *
 * @param value - What was thrown.
 * @example
 * ```ts
 * import { isSealingError, parseRecipient } from '@comunal/sealing';
 *
 * try {
 *   parseRecipient('age1colectiva');
 * } catch (thrown) {
 *   console.log(isSealingError(thrown) && thrown.code); // → bad-recipient
 * }
 * ```
 */
export function isSealingError(value: unknown): value is SealingError {
  return typeof value === 'object' && value !== null && '~sealingError' in value;
}
