import { pictureSchema, type FieldPath, type Picture } from '@comunal/schemas';
import type { Located } from './collect-facts.ts';
import type { EntryRecord } from './content-graph.ts';

/** Lists the pictures that the fields of an entry hold. */
export function listPictures({ entry, facts }: EntryRecord): Located<Picture>[] {
  return facts.assets.flatMap(({ path, isPicture }) => {
    if (!isPicture) return [];
    const picturePath = path.slice(0, -1); // a picture is the object whose `path` names the file
    const value = getPicture(entry, picturePath);
    return value ? [{ path: picturePath, value }] : [];
  });
}

/** Gets the picture at a path of an entry. */
export function getPicture(entry: object, path: FieldPath): Picture | undefined {
  let value: unknown = entry;
  for (const step of path)
    value =
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string | number, unknown>>)[step]
        : undefined;
  const { success, data } = pictureSchema.safeParse(value);
  return success ? data : undefined;
}
