import * as z from 'zod/mini';
import type { ContentType } from './atoms/content-type.ts';
import { fieldsOf } from './exposure/model.ts';
import { contentSchemas } from './types/entries.ts';

/**
 * The JSON Schema (draft 2020-12) of what a person writes for an entry of this type, for editors that complete and
 * check YAML. `type` and `slug` are not asked for: they come from the folder and the file name.
 */
export function toJsonSchema(type: ContentType): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(contentSchemas[type], {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const fields = fieldsOf(zodSchema);
      for (const [key, property] of Object.entries(jsonSchema.properties ?? {})) {
        const field = fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (field && typeof property === 'object')
          Object.assign(property, { title: field.title, description: field.description });
      }
    },
  });
  const required = schema.required?.filter((key) => key !== 'type' && key !== 'slug');
  return required ? { ...schema, required } : schema;
}
