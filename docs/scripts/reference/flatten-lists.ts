import type { DeclarationReflection, SomeType } from 'typedoc';

/**
 * Adds to the rows of a table those of the objects in a list: after `nodes`, `nodes[].title`. The plugin itself adds those of
 * an object alone. An object with a name has a table of its own.
 */
export function flattenLists(rows: readonly DeclarationReflection[]): DeclarationReflection[] {
  return rows.flatMap((row) => [row, ...flattenLists(listItemFields(row))]);
}

/** The fields of the objects in a list, and of the objects inside those. */
function listItemFields({ name, type }: DeclarationReflection): DeclarationReflection[] {
  const item = findListItem(type);
  return item ? prefixFields(item, `${name}[]`) : [];
}

function prefixFields(type: SomeType, prefix: string): DeclarationReflection[] {
  return fieldsOf(type).flatMap((field) => {
    const name = `${prefix}.${field.name}`;
    const copy = rename(field, name);
    return [copy, ...(field.type ? prefixFields(field.type, name) : [])];
  });
}

function fieldsOf(type: SomeType): readonly DeclarationReflection[] {
  return type.type === 'reflection' ? (type.declaration.children ?? []) : [];
}

/** The type of what a list holds, also of one that may be missing. */
function findListItem(type: SomeType | undefined): SomeType | undefined {
  if (type?.type === 'array') return type.elementType;
  if (type?.type === 'typeOperator') return findListItem(type.target);
  if (type?.type === 'union')
    return type.types.map((member) => findListItem(member)).find((item) => item !== undefined);
  return undefined;
}

/** A copy that keeps the methods of reflections, and has no anchor, since it is no reflection of the page. */
function rename(field: DeclarationReflection, name: string): DeclarationReflection {
  const prototype = Object.getPrototypeOf(field) as object;
  return Object.assign(Object.create(prototype) as DeclarationReflection, field, { name });
}
