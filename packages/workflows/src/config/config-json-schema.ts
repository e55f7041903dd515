import * as z from 'zod/mini';
import { configSchema } from './config-schema.ts';

/**
 * Converts the schema of the configuration to JSON Schema (draft 2020-12), for editors that complete and check
 * `comunal.config.yaml`. The package brings it as `config.schema.json`.
 */
export function toConfigJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' });
}
