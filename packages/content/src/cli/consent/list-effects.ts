import { dequal } from 'dequal';
import { toEntryKey } from '../../link/content-graph.ts';
import type { OpenedFolder } from './open-folder.ts';
import type { OutputView } from './output-view.ts';

/** What the next build no longer shows of an entry. */
export interface Effect {
  /** Type and slug. */
  readonly entry: string;
  /** The fields that change; empty where the entry has no page any more. */
  readonly fields: readonly string[];
}

/** Lists what the next build no longer shows: entries, and fields of others. */
export function listEffects(
  { graph }: OpenedFolder,
  before: OutputView,
  after: OutputView,
): readonly Effect[] {
  return graph.records.flatMap(({ entry }): Effect[] => {
    const current = before.projections.get(entry)?.publicEntry;
    if (!current) return [];
    const next = after.projections.get(entry)?.publicEntry;
    if (!next) return [{ entry: toEntryKey(entry), fields: [] }];
    const later = new Map(Object.entries(next));
    const fields = Object.entries(current).flatMap(([name, value]: [string, unknown]) =>
      dequal(value, later.get(name)) ? [] : [name],
    );
    return fields.length > 0 ? [{ entry: toEntryKey(entry), fields }] : [];
  });
}
