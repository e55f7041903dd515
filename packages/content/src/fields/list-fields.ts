import { contentSchemas, getFields, type ContentType, type Exposure } from '@comunal/schemas';
import { globalRegistry } from 'zod/mini';
import type * as z from 'zod/mini';
import type { ExpectedValue } from '../model/expected-value.ts';
import { readExpectedValue, isOptional } from '../validate/read-expected-value.ts';

/** The documentation of one field. */
export interface FieldInfo {
  readonly name: string;
  /** Keys of its title and description among the texts of fields, the most specific first; see {@link FieldGroup.key}. */
  readonly keys: readonly string[];
  /** The title in English, as in the schema; empty in objects that are public as a whole. */
  readonly title: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly defaultValue?: string;
  readonly expected: ExpectedValue;
  readonly exposure: Exposure;
  /** The scope of the consent that it needs. */
  readonly scope?: string;
}

/** The fields of an entry or of an object inside it. */
export interface FieldGroup {
  /** Its key among the texts of fields, such as `event` or `recordingCopy`; undefined for an object without a title. */
  readonly key: string | undefined;
  readonly title: string;
  readonly description: string;
  /** The paths of the object in the entry; empty for the entry itself. */
  readonly paths: readonly string[];
  readonly fields: readonly FieldInfo[];
}

/** Lists the fields of a type: first its own, then those of each object inside. It omits `type` and `slug`, which come from the folder and the file name. */
export function listFields(type: ContentType): readonly FieldGroup[] {
  const objects = new Map<z.core.$ZodType, string[]>();
  gather(contentSchemas[type], '', objects);
  return [...objects].map(([schema, paths], index) => {
    const group = groupOf(schema, paths);
    const isOwn = ({ name }: FieldInfo): boolean => name !== 'type' && name !== 'slug';
    return index === 0 ? { ...group, paths: [], fields: group.fields.filter(isOwn) } : group;
  });
}

/** Collects every object schema inside a schema, with all its paths. */
function gather(schema: z.core.$ZodType, path: string, objects: Map<z.core.$ZodType, string[]>) {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') gather(def.innerType, path, objects);
  else if (def.type === 'array') gather(def.element, path, objects);
  else if (def.type === 'record') gather(def.valueType, path, objects);
  else if (def.type === 'union') for (const option of def.options) gather(option, path, objects);
  else if (def.type === 'object') {
    const paths = objects.get(schema);
    if (paths) return void paths.push(path);
    objects.set(schema, [path]);
    for (const [name, inner] of Object.entries(def.shape))
      gather(inner, path ? `${path}.${name}` : name, objects);
  }
}

function groupOf(schema: z.core.$ZodType, paths: readonly string[]): FieldGroup {
  const { def } = (schema as z.ZodMiniObject)._zod;
  const { id, title = '', description = '' } = globalRegistry.get(schema) ?? {};
  const key = toTextKey(id ?? title);
  const declared = getFields(schema);
  const fields = Object.entries(def.shape).map(([name, inner]): FieldInfo => {
    const field = declared?.[name];
    const defaultValue = defaultOf(inner);
    return {
      name,
      keys: toFieldKeys(key, name),
      title: field?.title ?? '',
      description: field?.description ?? '',
      isRequired: !isOptional(inner),
      ...(defaultValue === undefined ? {} : { defaultValue }),
      expected: readExpectedValue(inner),
      exposure: field?.exposure ?? 'public',
      ...(field?.scope ? { scope: field.scope } : {}),
    };
  });
  return { key, title, description, paths, fields };
}

function defaultOf(schema: z.core.$ZodType): string | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'default' ? String(def.defaultValue) : undefined;
}

/** Converts the name of an object in the schemas, such as `RecordingCopy` or «Date and time», to the key of its texts: `recordingCopy`, `dateAndTime`. */
export function toTextKey(name: string): string | undefined {
  const parts = name.split(/[^A-Za-z]+/).filter(Boolean);
  const joined = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  return joined ? joined.charAt(0).toLowerCase() + joined.slice(1) : undefined;
}

/** Returns the keys of the texts of a field, the most specific first. */
export function toFieldKeys(objectKey: string | undefined, name: string): readonly string[] {
  return objectKey === undefined ? [] : [`${objectKey}.${name}`, `common.${name}`];
}
