import * as z from 'zod/mini';
import { tagSchema } from '../exposure/define-model.ts';
import type { ContentType } from './content-type.ts';

/** A schema of references, which knows the types it may point to. */
export type RefSchema<T extends ContentType = ContentType> = z.ZodMiniString<string> & {
  readonly '~ref': readonly T[];
};

/** What a reference points to. */
export interface RefTarget<T extends ContentType = ContentType> {
  readonly type: T;
  readonly slug: string;
}

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';

/**
 * A reference to another entry. With one type it is that entry's slug; with several it says which, as in
 * `person/slug`.
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

/** The types a schema of references may point to, or `undefined` for any other schema. */
export function getRefTypes(schema: z.core.$ZodType): readonly ContentType[] | undefined {
  return '~ref' in schema ? (schema['~ref'] as readonly ContentType[]) : undefined;
}

/** Reads a reference as the schema that holds it would: the slug alone, or type and slug. */
export function parseRef<T extends ContentType>(
  value: string,
  types: readonly T[],
): RefTarget<T> | undefined {
  const [only] = types;
  if (types.length === 1 && only) return { type: only, slug: value };
  const slash = value.indexOf('/');
  const type = types.find((each) => each === value.slice(0, slash));
  return type && { type, slug: value.slice(slash + 1) };
}
