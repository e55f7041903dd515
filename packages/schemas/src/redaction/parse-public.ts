import type { ContentType } from '../atoms/content-type.ts';
import { contentTypes } from '../atoms/content-type.ts';
import type { PublicByType } from './public-entry.ts';
import { publicSchemas } from './public-entry.ts';

/** Something was about to leave that may not. Says where in the entry, never what stood there. */
export class NotPublicError extends Error {
  override readonly name = 'NotPublicError';
  readonly code = 'not-public';
  /** Fields that may not leave, as dotted paths. */
  readonly paths: readonly string[];

  constructor(type: string, paths: readonly string[]) {
    super(
      `An entry of type ${type} may not leave as it is (${paths.join(', ') || 'its type'}). Pass it through toPublic() first.`,
    );
    this.paths = paths;
  }
}

/**
 * The last gate before any output: parses with the strict public schema and gives the value back. The mark
 * `'~public'` alone is no proof.
 * @throws {@link NotPublicError} when anything in it may not leave.
 */
export function parsePublic<T extends ContentType>(type: T, value: unknown): PublicByType[T] {
  if (!contentTypes.includes(type)) throw new NotPublicError('unknown', []);
  const result = publicSchemas[type].safeParse(value);
  if (result.success) return result.data;
  const paths = result.error.issues.map(({ path, code }) =>
    code === 'unrecognized_keys'
      ? [...path, '(a field that may not leave)'].join('.')
      : path.join('.'),
  );
  throw new NotPublicError(type, paths);
}
