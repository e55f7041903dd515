import { contentSchemas, readRef, refTypesOf, visit, type ContentType } from '../../src/index.ts';

/** Every reference inside a value of a content type, as `type/slug`. */
export function refsIn(type: ContentType, value: unknown): readonly string[] {
  return [...visit(contentSchemas[type], value)].flatMap(({ schema, value: each }) => {
    const types = refTypesOf(schema);
    const target = types && readRef(String(each), types);
    return target ? [`${target.type}/${target.slug}`] : [];
  });
}
