import * as z from 'zod/mini';
import { tagSchema } from '../exposure/define-model.ts';
import type { ContentType } from './content-type.ts';

/** A schema of references, with the content types that they may point to. */
export type RefSchema<T extends ContentType = ContentType> = z.ZodMiniString<string> & {
  readonly '~ref': readonly T[];
};

/** The entry that a reference points to. */
export interface RefTarget<T extends ContentType = ContentType> {
  /** The content type of the entry. */
  readonly type: T;
  /** Its slug, which is unique within the type. */
  readonly slug: string;
}

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';

/**
 * Creates the schema of a reference to another entry. With one type, a reference is the slug of the entry; with several, it
 * names the type as well, as in `person/slug`.
 *
 * @param types - The content types that it may point to: at least one.
 * @example
 * ```ts
 * import { ref } from '@comunal/schemas';
 *
 * console.log(ref('person').safeParse('luna-de-prueba').success); // → true
 * console.log(ref('person', 'organization').safeParse('luna-de-prueba').success); // → false
 * ```
 */
export function ref<const T extends ContentType>(...types: readonly [T, ...T[]]): RefSchema<T> {
  const [only] = types;
  const pattern =
    types.length === 1 ? new RegExp(`^${SLUG}$`) : new RegExp(`^(?:${types.join('|')})/${SLUG}$`);
  const schema = z.string().check(
    z.regex(pattern, 'not a reference'),
    z.meta({
      title: 'Reference',
      description:
        types.length === 1
          ? `The slug of an entry of type ${only}.`
          : `Type and slug of an entry, as in ${only}/its-slug. Types: ${types.join(', ')}.`,
    }),
  );
  return tagSchema(schema, '~ref', types);
}

/**
 * Gets the content types that a schema of references may point to, or `undefined` for any other schema.
 *
 * @param schema - Any schema of zod.
 * @example
 * ```ts
 * import { getRefTypes, ref } from '@comunal/schemas';
 *
 * console.log(getRefTypes(ref('person', 'organization'))); // → [ 'person', 'organization' ]
 * ```
 */
export function getRefTypes(schema: z.core.$ZodType): readonly ContentType[] | undefined {
  return (schema as { readonly '~ref'?: readonly ContentType[] })['~ref'];
}

/**
 * Parses a reference in the form that its schema asks for: the slug alone, or type and slug.
 *
 * @param value - The reference, which its schema has accepted.
 * @param types - The content types of its schema.
 * @example
 * ```ts
 * import { parseRef } from '@comunal/schemas';
 *
 * console.log(parseRef('person/luna-de-prueba', ['person', 'organization'])); // → { type: 'person', slug: 'luna-de-prueba' }
 * console.log(parseRef('luna-de-prueba', ['person'])); // → { type: 'person', slug: 'luna-de-prueba' }
 * ```
 */
export function parseRef<T extends ContentType>(
  value: string,
  types: readonly T[],
): RefTarget<T> | undefined {
  const [only] = types;
  if (types.length === 1 && only) return { type: only, slug: value };
  const slash = value.indexOf('/');
  const type = types.find((name) => name === value.slice(0, slash));
  return type && { type, slug: value.slice(slash + 1) };
}
