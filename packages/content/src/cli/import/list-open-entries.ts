import type { ImportChange, MergedEntry, MergeResult } from '@comunal/formats/import';
import { isRecord } from '../../edit/to-plain.ts';
import { toEntryKey, type EntryId } from '../../link/content-graph.ts';
import { isSiteDraft, toDraftKey, type Draft } from './draft-key.ts';
import type { PlannedEntry } from './planned-entry.ts';

/** Lists the entries that are not closed here, and into which something is written that its source shows to nobody. */
export function listOpenEntries(
  changes: readonly ImportChange[],
  merged: readonly PlannedEntry[],
): readonly EntryId[] {
  const byKey = new Map(merged.map((planned) => [toEntryKey(planned.entry), planned]));
  const open = new Map<string, EntryId>();
  for (const { kind, type, slug, node } of changes) {
    const key = toEntryKey({ type, slug });
    const planned = byKey.get(key);
    if (kind !== 'updated' || !planned || isShownAtSource(planned.draft)) continue;
    const { fields } = planned.entry;
    if (
      isOpen(fields) &&
      (node === undefined ||
        listNodes(fields).some((each) => each['guid'] === node && isOpen(each)))
    )
      open.set(key, { type, slug });
  }
  return [...open.values()];
}

/**
 * Lists the entries of a site that are not closed here, that the source shows to some people alone, and that would change. Their
 * texts may be for nobody, so nothing of them is written. What is not of a site is new each time, and is said alone.
 */
export function listUnwrittenEntries(
  { changes, entries }: Pick<MergeResult, 'changes' | 'entries'>,
  drafts: ReadonlyMap<string, Draft>,
): readonly MergedEntry[] {
  const updated = new Set(
    changes.flatMap((each) => (each.kind === 'updated' ? [toDraftKey(each)] : [])),
  );
  return entries.filter((entry) => {
    const draft = drafts.get(toDraftKey(entry));
    const isHidden = draft && isSiteDraft(draft) && !isShownAtSource(draft);
    return isHidden && !isClosed(entry.fields) && updated.has(toDraftKey(entry));
  });
}

/** Allies are people who do not see it at the source. */
function isClosed({ visibility = 'closed' }: Readonly<Record<string, unknown>>): boolean {
  return visibility === 'closed';
}

function isShownAtSource({ fields }: Draft): boolean {
  return fields.visibility === 'public';
}

function listNodes({ nodes }: Readonly<Record<string, unknown>>) {
  return Array.isArray(nodes) ? nodes.filter(isRecord) : [];
}

function isOpen({ visibility }: Readonly<Record<string, unknown>>): boolean {
  return visibility === 'public' || visibility === 'unlisted';
}
