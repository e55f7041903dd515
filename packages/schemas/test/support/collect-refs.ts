import {
  contentSchemas,
  parseRef,
  getRefTypes,
  walkValue,
  type ContentType,
} from '../../src/index.ts';

/** Every reference inside a value of a content type, as `type/slug`. */
export function collectRefs(type: ContentType, value: unknown): readonly string[] {
  return [...walkValue(contentSchemas[type], value)].flatMap(({ schema, value: each }) => {
    const types = getRefTypes(schema);
    const target = types && parseRef(String(each), types);
    return target ? [`${target.type}/${target.slug}`] : [];
  });
}
