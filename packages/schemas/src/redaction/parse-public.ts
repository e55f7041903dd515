import type * as z from 'zod/mini';
import { contentTypes, type ContentType } from '../atoms/content-type.ts';
import { walkSchema } from '../exposure/walk-schema.ts';
import type { PublicByType } from '../types/entry-by-type.ts';
import { publicSchemas } from './public-entry.ts';

const UNKNOWN_FIELD = '(a field that may not be published)';

/** Thrown when something was about to be published that may not be. It names the fields, never their values. */
export class NotPublicError extends Error {
  /** Always `NotPublicError`. */
  override readonly name = 'NotPublicError';
  /** Branch on this: the message may change. */
  readonly code = 'not-public';
  /** The fields that may not be published, as dotted paths. A key that is not a declared field may be content: it stands as `*`. */
  readonly paths: readonly string[];

  constructor(type: string, paths: readonly string[]) {
    super(
      `An entry of type ${type} may not be published as it is (${paths.join(', ') || 'its type'}). Pass it through toPublic() first.`,
    );
    this.paths = paths;
  }
}

/**
 * Parses a value with the strict public schema of its type and returns it. Call it as the last step before any output: the
 * mark `'~public'` alone is no proof.
 *
 * @param type - The content type that the value is to be of.
 * @param value - What is about to be published.
 * @throws {@link NotPublicError} when anything in the value may not be published.
 * @example
 * ```ts
 * import { parsePublic, personSchema, toPublic } from '@comunal/schemas';
 *
 * const person = personSchema.parse({
 *   type: 'person',
 *   slug: 'luna-de-prueba',
 *   visibility: 'public',
 *   name: 'Luna de Prueba',
 *   biography: { es: 'Vive en la costa.' },
 * });
 * console.log(parsePublic('person', toPublic(person, () => undefined)).name); // → Luna de Prueba
 * ```
 */
export function parsePublic<T extends ContentType>(type: T, value: unknown): PublicByType[T] {
  if (!contentTypes.includes(type)) throw new NotPublicError('unknown', []);
  const result = publicSchemas[type].safeParse(value);
  if (result.success) return result.data;
  const paths = result.error.issues.map(({ path, code }) => {
    const keys = maskKeys(path);
    return (code === 'unrecognized_keys' ? [...keys, UNKNOWN_FIELD] : keys).join('.');
  });
  throw new NotPublicError(type, paths);
}

function maskKeys(path: readonly PropertyKey[]): readonly string[] {
  const names = collectFieldNames();
  return path.map((key) => (typeof key === 'number' || names.has(key) ? String(key) : '*'));
}

/** Collects the names of all public fields. It runs only when something is refused, which is rare. */
function collectFieldNames(): ReadonlySet<PropertyKey> {
  const names = new Set<PropertyKey>();
  for (const schema of Object.values(publicSchemas).flatMap((each) => [...walkSchema(each)])) {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    if (def.type === 'object') Object.keys(def.shape).forEach((key) => names.add(key));
  }
  return names;
}
