import { safeParse } from 'zod/mini';
import type * as z from 'zod/mini';
import { getRefTypes, pictureSchema, type ContentType } from '@comunal/schemas';
import type { Random } from './random.ts';
import { stringFor } from './strings.ts';

/** What a generated value depends on. */
export interface Making {
  readonly random: Random;
  /** How likely an optional field is there. */
  readonly fill: number;
  /** Gives a reference to one of these types, in the form the schema asks for. */
  readonly ref: (types: readonly ContentType[]) => string;
  /** Gives a picture the people in it and their consents. */
  readonly peopled: (picture: object) => object;
}

/** Makes a value that a schema accepts, defaults filled in. */
export function valueOf(schema: z.core.$ZodType, making: Making): unknown {
  const { random } = making;
  const types = getRefTypes(schema);
  if (types) return making.ref(types);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const value = objectOf(schema, def.shape, making);
      return schema === pictureSchema ? making.peopled(value) : value;
    }
    case 'optional':
    case 'default':
      return valueOf(def.innerType, making);
    case 'array':
      return Array.from({ length: 1 + random.below(2) }, () => valueOf(def.element, making));
    case 'record':
      return Object.fromEntries(
        Array.from({ length: 1 + random.below(2) }, () => [
          valueOf(def.keyType, making),
          valueOf(def.valueType, making),
        ]),
      );
    case 'union':
      return valueOf(random.pick(def.options), making);
    case 'string':
      return stringFor(schema, random);
    case 'number':
      return numberFor(schema, random);
    case 'boolean':
      return random.chance(0.5);
    case 'enum':
      return random.pick(Object.values(def.entries));
    case 'literal':
      return random.pick(def.values);
    default:
      throw new Error(`values of kind ${def.type} cannot be made yet`);
  }
}

function objectOf(
  schema: z.core.$ZodType,
  shape: Readonly<Record<string, z.core.$ZodType>>,
  making: Making,
): object {
  const make = () =>
    Object.fromEntries(
      Object.entries(shape)
        .filter(([, inner]) => !isOptional(inner) || making.random.chance(making.fill))
        .map(([key, inner]) => [key, valueOf(inner, making)]),
    );
  const isChecked = schema._zod.def.checks?.some((check) => check._zod.def.check === 'custom');
  for (let tries = 0; tries < 200; tries++) {
    const value = make();
    if (!isChecked || safeParse(schema, value).success) return value;
    // A check that an optional field must be absent (or there) is met by chance only when fields come and go.
    making = { ...making, fill: 0.5 };
  }
  throw new Error('no value passes the checks of this object');
}

function numberFor(schema: z.core.$ZodType, random: Random): number {
  const long = Number(random.text(15, '123456789'));
  const degrees = Number(`${random.below(80)}.${random.text(12, '123456789')}`);
  const fits = [long, degrees].find((each) => safeParse(schema, each).success);
  if (fits === undefined) throw new Error('no number fits this schema');
  return fits;
}

function isOptional(schema: z.core.$ZodType): boolean {
  return (schema as z.core.$ZodTypes)._zod.def.type === 'optional';
}
