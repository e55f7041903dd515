import type * as z from 'zod/mini';
import type { ContentType } from '../atoms/content-type.ts';
import { contentTypes } from '../atoms/content-type.ts';
import { walkSchema } from '../exposure/walk-schema.ts';
import type { PublicByType } from '../types/content-types.ts';
import { publicSchemas } from './public-entry.ts';

/** Something was about to leave that may not. Says where in the entry, never what stood there. */
export class NotPublicError extends Error {
  override readonly name = 'NotPublicError';
  /** For callers who branch: the message may change. */
  readonly code = 'not-public';
  /** SchemaFields that may not leave, as dotted paths. A key that is no declared field may be content and stands as `*`. */
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
    [...tell(path), ...(code === 'unrecognized_keys' ? ['(a field that may not leave)'] : [])].join(
      '.',
    ),
  );
  throw new NotPublicError(type, paths);
}

function tell(path: readonly PropertyKey[]): readonly string[] {
  const names = fieldNames();
  return path.map((key) => (typeof key === 'number' || names.has(key) ? String(key) : '*'));
}

/** The names of all fields that may leave; gathered when something is refused, which is rare. */
function fieldNames(): ReadonlySet<PropertyKey> {
  const names = new Set<PropertyKey>();
  for (const schema of Object.values(publicSchemas).flatMap((each) => [...walkSchema(each)])) {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    if (def.type === 'object') Object.keys(def.shape).forEach((key) => names.add(key));
  }
  return names;
}
