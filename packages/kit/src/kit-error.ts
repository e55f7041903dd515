/** What keeps a kit from being made or read. */
export type KitErrorCode =
  /** The folder of the site has no page at its root. */
  | 'no-site'
  /** One of the two folders stands in the other. */
  | 'nested-folders'
  /** There are other files in the folder, and no kit. */
  | 'not-a-kit'
  /** Another process writes into it. */
  | 'busy'
  /** Not even the pages fit. */
  | 'budget-too-small'
  /** Its list of files is missing: it was never finished, or somebody took the list away. */
  | 'unfinished'
  /** Its list of files cannot be read. */
  | 'bad-manifest'
  /** A file of its list is missing, changed, or a link. */
  | 'not-whole'
  /** A program is not installed. */
  | 'no-program'
  /** A program refused its work. */
  | 'program-failed'
  /** The file is there already. */
  | 'exists';

/** A kit that could not be made or read. Branch on `code`; `message` is for people. */
export class KitError extends Error {
  override readonly name = 'KitError';
  /** Holds for every copy of this package. */
  readonly '~kitError' = true;
  /** What keeps it from being made or read. */
  readonly code: KitErrorCode;
  /** The folder, file or program that it is about. */
  readonly about: string;

  constructor(code: KitErrorCode, about: string, detail: string) {
    super(detail);
    this.code = code;
    this.about = about;
  }
}

/**
 * Whether something that was thrown is a {@link KitError}, of any copy of this package.
 *
 * @param thrown - What was caught.
 * @example
 * ```ts
 * import { buildKit, isKitError } from '@comunal/kit';
 *
 * try {
 *   await buildKit('no-such-folder', 'stick');
 * } catch (thrown) {
 *   console.log(isKitError(thrown) && thrown.code); // → no-site
 * }
 * ```
 */
export function isKitError(thrown: unknown): thrown is KitError {
  return typeof thrown === 'object' && thrown !== null && '~kitError' in thrown;
}
