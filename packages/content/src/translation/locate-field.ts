import type { ContentType, FieldPath } from '@comunal/schemas';
import type { Content } from '../model/content.ts';
import { internalsOf } from '../content-internals.ts';
import { locateValue, type TextLocation } from './text-location.ts';

/**
 * Locates a field of an entry: the file that it stands in, and its path there.
 *
 * @param content - What `loadContent` returned.
 * @param entry - The type and the slug of the entry.
 * @param path - The path of the field in the entry.
 * @returns Undefined where there is no such entry, or no file of it has the field.
 * @throws TypeError for other content.
 * @example
 * ```ts
 * import { loadContent } from '@comunal/content';
 * import { locateField } from '@comunal/content/translation';
 *
 * const event = { type: 'event', slug: 'taller-de-redes' } as const;
 * console.log(locateField(await loadContent('content'), event, ['title'])?.file); // → events/taller-de-redes.yaml
 * ```
 */
export function locateField(
  content: Content,
  entry: { readonly type: ContentType; readonly slug: string },
  path: FieldPath,
): TextLocation | undefined {
  const internals = internalsOf.get(content);
  if (!internals) throw new TypeError('`content` has to be what loadContent returned.');
  const record = internals.graph.find(entry.type, entry.slug);
  return record && locateValue(record.raw, path);
}
