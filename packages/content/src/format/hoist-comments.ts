import type { YamlCollection } from './yaml-node.ts';

/** Moves comments before the first field of an item above the item, since its hyphen stands on the line of that field. */
export function hoistComments({ kind, entries }: YamlCollection): void {
  for (const entry of entries) {
    const { value } = entry;
    if (value.kind !== 'map' && value.kind !== 'list') continue;
    hoistComments(value);
    const [first] = value.entries;
    if (kind !== 'list' || !first || first.before.length === 0) continue;
    entry.before.push(...first.before.splice(0));
    entry.hasBlankAfterComments = first.hasBlankAfterComments === true;
  }
}
