import { contentSchemas, getFields, type FieldPath } from '@comunal/schemas';
import type * as z from 'zod/mini';
import type { Finding } from '../model/finding.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import { findOrigin } from '../parse/find-origin.ts';
import type { Fault } from './fault.ts';

/** Creates the finding of a fault in an entry: with the file that holds it, and whether its message may quote anything. */
export function createEntryFinding(raw: RawEntry, fault: Fault & Partial<Finding>): Finding {
  const origin = findOrigin(raw, fault.path);
  const location = origin?.inFile ? { inFile: origin.inFile } : { target: 'body' as const };
  const hidden =
    raw.visibility === 'allies' || isNeverPublic(contentSchemas[raw.files.type], fault.path);
  return {
    ...fault,
    ...(origin ? { source: origin.source } : {}),
    ...location,
    closed: raw.isClosed,
    hidden,
    entry: raw,
  };
}

/** Whether a path leads through a field that is never public. */
function isNeverPublic(schema: z.core.$ZodType, path: FieldPath): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return isNeverPublic(def.innerType, path);
  if (def.type === 'union') return def.options.some((option) => isNeverPublic(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return false;
  if (def.type === 'array') return isNeverPublic(def.element, rest);
  if (def.type !== 'object' || !Object.hasOwn(def.shape, step)) return false;
  const fields = getFields(schema);
  if (fields && Object.hasOwn(fields, step) && fields[step]?.exposure === 'private') return true;
  const inner = def.shape[String(step)];
  return inner !== undefined && isNeverPublic(inner, rest);
}
