import { identityToRecipient } from 'age-encryption';
import { decrypt } from '../age/decrypt.ts';
import { unpackEntry } from '../entries/pack-entry.ts';
import type { SealedFile } from '../entries/sealed-file.ts';
import { SealingError } from '../sealing-error.ts';

const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

/**
 * Keys that open what is sealed for them. They stay inside: neither a log nor JSON of this object shows them.
 *
 * @example
 * ```ts
 * import { createIdentity, Identities } from '@comunal/sealing';
 *
 * const { identity, recipient } = await createIdentity();
 * const identities = await Identities.parse(`# a comment\n${identity}\n`);
 * console.log(identities.recipients[0] === recipient, JSON.stringify(identities).includes('SECRET')); // → true false
 * ```
 */
export class Identities {
  /** The recipients of these keys. */
  readonly recipients: readonly string[];
  readonly #keys: readonly string[];

  private constructor(keys: readonly string[], recipients: readonly string[]) {
    this.#keys = keys;
    this.recipients = recipients;
  }

  /**
   * Reads a key file: a key a line, as `age-keygen` writes it. Empty lines and those that begin with `#` are comments.
   *
   * @param text - The text of the file.
   * @throws SealingError `bad-identity` for any other line, or when there is no key.
   * @example
   * ```ts
   * import { Identities, isSealingError } from '@comunal/sealing';
   *
   * const parsed = Identities.parse('hola');
   * console.log(await parsed.catch((thrown) => isSealingError(thrown) && thrown.code)); // → bad-identity
   * ```
   */
  static async parse(text: string): Promise<Identities> {
    const lines = text.split('\n').map((line) => line.trim());
    const keys = lines.filter((line) => line !== '' && !line.startsWith('#'));
    if (keys.length === 0 || !keys.every((key) => IDENTITY.test(key)))
      throw new SealingError('bad-identity');
    const recipients: string[] = [];
    for (const key of keys) recipients.push(await toRecipient(key));
    return new Identities(keys, recipients);
  }

  /**
   * Joins several.
   *
   * @param all - Keys from several places.
   * @throws SealingError `no-identity` where there are none.
   * @example
   * ```ts
   * import { createIdentity, Identities } from '@comunal/sealing';
   *
   * const first = await Identities.parse((await createIdentity()).identity);
   * const second = await Identities.parse((await createIdentity()).identity);
   * console.log(Identities.join([first, second]).recipients.length); // → 2
   * ```
   */
  static join(all: readonly Identities[]): Identities {
    if (all.length === 0) throw new SealingError('no-identity');
    return new Identities(
      all.flatMap((each) => each.#keys),
      all.flatMap((each) => each.recipients),
    );
  }

  /**
   * Opens the bytes of an age file; `openSealed` is the same.
   *
   * @param sealed - The age file, as text or bytes.
   * @throws SealingError `no-match` or `damaged`.
   * @example
   * ```ts
   * import { createIdentity, Identities, sealBytes } from '@comunal/sealing';
   *
   * const { identity, recipient } = await createIdentity();
   * const identities = await Identities.parse(identity);
   * const bytes = await identities.openBytes(await sealBytes(new Uint8Array([7]), [recipient]));
   * console.log(bytes[0]); // → 7
   * ```
   */
  openBytes(sealed: string | Uint8Array): Promise<Uint8Array> {
    return decrypt(sealed, (decrypter) => {
      for (const key of this.#keys) decrypter.addIdentity(key);
    });
  }

  /**
   * Opens a sealed entry. `loadContent` of `@comunal/content` calls it.
   *
   * @param sealed - The age file, as text or bytes.
   * @throws SealingError `no-match`, `damaged` or `bad-envelope`.
   * @example
   * ```ts
   * import { createIdentity, Identities, sealEntry } from '@comunal/sealing';
   *
   * const { identity, recipient } = await createIdentity();
   * const files = [{ path: 'events/taller.yaml', data: new TextEncoder().encode('title: Taller\n') }];
   * const identities = await Identities.parse(identity);
   * const [file] = await identities.openEntry(await sealEntry(files, [recipient]));
   * console.log(file?.path); // → events/taller.yaml
   * ```
   */
  async openEntry(sealed: string | Uint8Array): Promise<readonly SealedFile[]> {
    return unpackEntry(await this.openBytes(sealed));
  }
}

async function toRecipient(key: string): Promise<string> {
  try {
    return await identityToRecipient(key);
  } catch {
    throw new SealingError('bad-identity');
  }
}
