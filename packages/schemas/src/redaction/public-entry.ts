import * as z from 'zod/mini';
import type { ContentType } from '../atoms/content-type.ts';
import { toPublicSchema } from '../exposure/to-public-schema.ts';
import { contentSchemas, type PublicByType } from '../types/content-types.ts';
import type { PublicEvent } from '../types/event.ts';

/**
 * The allow-list form of an entry: only what may leave. Takes the entry's type, as in `Public<EventEntry>`, or its
 * name, as in `Public<'event'>`.
 */
export type Public<T extends ContentType | { readonly type: ContentType }> = T extends ContentType
  ? PublicByType[T]
  : T extends { readonly type: infer N extends ContentType }
    ? PublicByType[N]
    : never;

/** The public form of an entry of any type. */
export type PublicEntry = PublicByType[ContentType];

/** The strict schema of what the outside may see, by type name. An unknown or withheld field is refused. */
export const publicSchemas: { readonly [T in ContentType]: z.ZodMiniType<PublicByType[T]> } =
  buildPublicSchemas();

/** A public activity is in lists and calendars, so it holds no node that is not. */
function tellsNoUnlistedNode(entry: Readonly<Record<string, unknown>>): boolean {
  const { visibility, nodes } = entry as Partial<PublicEvent>; // it passed one of the public schemas, and only events have nodes
  return visibility !== 'public' || !nodes?.some((node) => node.visibility === 'unlisted');
}

function buildPublicSchemas() {
  const entries = Object.entries(contentSchemas).map(([type, schema]) => [
    type,
    z
      .extend(toPublicSchema(schema) as z.ZodMiniObject, { '~public': z.literal(true) })
      .check(z.refine(tellsNoUnlistedNode, { error: 'an unlisted node', path: ['nodes'] })),
  ]);
  return Object.fromEntries(entries) as { [T in ContentType]: z.ZodMiniType<PublicByType[T]> }; // built from the same map, key by key
}
