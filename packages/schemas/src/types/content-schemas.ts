import type * as z from 'zod/mini';
import { contentTypes, type ContentType } from '../atoms/content-type.ts';
import { contentTypeRegistry, type ContentTypeRegistry } from './content-type-registry.ts';

/** The schema of every type of entry, by type name. */
export type ContentSchemas = {
  readonly [T in ContentType]: ContentTypeRegistry[T]['schema'];
};

/** The schema of every type of entry, by type name. */
export const contentSchemas: ContentSchemas = Object.fromEntries(
  contentTypes.map((type) => [type, contentTypeRegistry[type].schema]),
) as ContentSchemas; // Object.fromEntries forgets the keys, which are those of the registry

/** What a person writes for an entry of this type, before defaults are filled in. */
export type EntryInput<T extends ContentType> = z.input<ContentSchemas[T]>;
