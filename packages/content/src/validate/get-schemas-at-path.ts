import type { FieldPath } from '@comunal/schemas';
import type * as z from 'zod/mini';

/** Returns the schemas of the value at a path: several where it leads through a union, since an author may mean any member. */
export function getSchemasAtPath(schema: z.core.$ZodType, path: FieldPath): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  switch (def.type) {
    case 'optional':
    case 'default':
      return getSchemasAtPath(def.innerType, path);
    case 'union':
      return def.options.flatMap((option) => getSchemasAtPath(option, path));
    case 'object': {
      const inner = Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined;
      return inner ? getSchemasAtPath(inner, rest) : [];
    }
    case 'array':
      return getSchemasAtPath(def.element, rest);
    case 'record':
      return getSchemasAtPath(def.valueType, rest);
    default:
      return [];
  }
}
