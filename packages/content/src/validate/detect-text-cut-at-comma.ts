import { contentSchemas, type ContentType } from '@comunal/schemas';
import type * as z from 'zod/mini';
import type { Fields } from '../model/raw-entry.ts';
import type { Fault } from './fault.ts';
import { getSchemasAtPath } from './get-schemas-at-path.ts';
import { valueAt } from './value-at.ts';

/**
 * Detects a text that YAML cut at a comma: `{ es: En la casa, los viernes }` is parsed as a text and a key `los viernes`
 * without a value, and its author knows of no key.
 */
export function detectTextCutAtComma(fault: Fault, type: ContentType, fields: Fields): Fault {
  const { code, path, variant } = fault;
  const key = String(path.at(-1) ?? '');
  const isKey = fault.target === 'key' && (code === 'bad-language' || code === 'empty-text');
  const mayBeMeant =
    code === 'empty-text' && (variant !== 'empty' || /^[a-z]{2,3}(?:-|$)/i.test(key));
  if (!isKey || mayBeMeant || valueAt(fields, path) !== null) return fault;
  if (!getSchemasAtPath(contentSchemas[type], path.slice(0, -1)).some(isByLanguage)) return fault;
  return { code: 'bad-language', variant: 'comma', path, target: 'key', values: { value: key } };
}

function isByLanguage(schema: z.core.$ZodType): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return isByLanguage(def.innerType);
  return def.type === 'union' ? def.options.some(isByLanguage) : def.type === 'record';
}
