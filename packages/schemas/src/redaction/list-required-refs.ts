import { contentTypes, type ContentType } from '../atoms/content-type.ts';
import { parseRef, getRefTypes, type RefTarget } from '../atoms/ref.ts';
import { getFields } from '../exposure/define-model.ts';
import { contentSchemas } from '../types/content-schemas.ts';
import type { Entry } from '../types/entry-by-type.ts';

interface RequiredField {
  readonly key: string;
  readonly types: readonly ContentType[];
}

const requiredFields = new Map(contentTypes.map((type) => [type, listRequiredFields(type)]));

/** Lists the references without which an entry has no public form: the activity of a recording, the collective of a campaign. */
export function listRequiredRefs(entry: Entry): readonly RefTarget[] {
  const fields = requiredFields.get(entry.type) ?? none;
  if (fields.length === 0) return none; // most types require no other entry
  const values = new Map<string, unknown>(Object.entries(entry));
  return fields.flatMap(({ key, types }) => {
    const value = values.get(key);
    const target = typeof value === 'string' ? parseRef(value, types) : undefined;
    return target ? [target] : [];
  });
}

const none: readonly never[] = [];

function listRequiredFields(type: ContentType): readonly RequiredField[] {
  return Object.entries(getFields(contentSchemas[type]) ?? {}).flatMap(([key, { schema }]) => {
    const types = getRefTypes(schema);
    return types ? [{ key, types }] : [];
  });
}
