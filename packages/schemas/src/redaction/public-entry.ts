import * as z from 'zod/mini';
import type { ContentType } from '../atoms/content-type.ts';
import { toPublicSchema } from '../exposure/to-public-schema.ts';
import { contentSchemas } from '../types/content-schemas.ts';
import type { PublicByType } from '../types/entry-by-type.ts';
import type { PublicEvent } from '../types/event.ts';

/**
 * The public form of an entry, which holds only what may be published. Takes the type of the entry, as in
 * `Public<EventEntry>`, or the name of its content type, as in `Public<'event'>`.
 */
export type Public<T extends ContentType | { readonly type: ContentType }> = T extends ContentType
  ? PublicByType[T]
  : T extends { readonly type: infer N extends ContentType }
    ? PublicByType[N]
    : never;

/** The public form of an entry of any type. */
export type PublicEntry = PublicByType[ContentType];

/** The strict schema of the public form of each content type. It refuses an unknown field and a withheld one. */
export const publicSchemas: { readonly [T in ContentType]: z.ZodMiniType<PublicByType[T]> } =
  buildPublicSchemas();

/** A public activity is in lists and calendars, so it may hold no unlisted node. */
function hasNoUnlistedNode(entry: Readonly<Record<string, unknown>>): boolean {
  const { visibility, nodes } = entry as Partial<PublicEvent>; // It passed one of the public schemas, and only events have nodes.
  return visibility !== 'public' || !nodes?.some((node) => node.visibility === 'unlisted');
}

function buildPublicSchemas() {
  const entries = Object.entries(contentSchemas).map(([type, schema]) => [
    type,
    z
      .extend(toPublicSchema(schema) as z.ZodMiniObject, { '~public': z.literal(true) })
      .check(z.refine(hasNoUnlistedNode, { error: 'an unlisted node', path: ['nodes'] })),
  ]);
  return Object.fromEntries(entries) as { [T in ContentType]: z.ZodMiniType<PublicByType[T]> }; // Object.fromEntries forgets the keys, which are the content types.
}
