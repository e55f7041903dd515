import { contentSchemas, type ContentType } from '@comunal/schemas';

/** The path, in a form, of the field that says what an entry is called. */
export function getIdentifier(type: ContentType, languages: readonly string[]): string {
  const { shape } = contentSchemas[type].def;
  return `${Object.hasOwn(shape, 'name') ? 'name' : 'title'}.${languages[0] ?? 'und'}`;
}
