import type { Entry } from '@comunal/schemas';
import { ContentGraph, type EntryRecord } from '../../link/content-graph.ts';
import { getAt } from './get-at.ts';
import type { ConsentEdit } from './withdrawal-plan.ts';

/** Returns the entries as they will be once edits are written. Nothing is written. */
export function applyEdits(graph: ContentGraph, edits: readonly ConsentEdit[]): ContentGraph {
  const records = graph.records.map((record): EntryRecord => {
    const own = edits.filter(({ parsed }) => parsed.raw === record.raw);
    if (own.length === 0) return record;
    const entry: Entry = structuredClone(record.entry);
    for (const edit of own) setConsent(getAt(entry, edit.holder), edit);
    return { ...record, entry };
  });
  return new ContentGraph(records);
}

/**
 * Sets a consent in the object that holds the list: an entry or a picture. What a consent says already stays as it was written.
 *
 * @returns Whether it could be set.
 */
export function setConsent(holder: unknown, { index, consent }: ConsentEdit): boolean {
  if (typeof holder !== 'object' || holder === null) return false;
  const fields = holder as Record<string, unknown>;
  const consents: unknown[] = Array.isArray(fields['consents']) ? fields['consents'] : [];
  if (index === undefined) {
    fields['consents'] = [...consents, consent];
    return true;
  }
  const before = consents[index];
  if (typeof before !== 'object' || before === null) return false;
  const { withdrawn } = consent;
  fields['consents'] = consents.with(index, { ...before, withdrawn });
  return true;
}
