import type { DraftEntry } from '../draft-entry.ts';
import type { SiteDraft } from '../site-draft.ts';
import type { ExistingEntry } from './existing-entry.ts';
import { indexBySlug, toKey, toSlugKey } from './entry-keys.ts';
import { ImportChangeKind, type ImportChange } from './import-change.ts';
import type { EntryState, MergeState } from './import-state.ts';
import type { MergeInput } from './merge-input.ts';
import { createFieldStates, mergeFields, type Fields } from './merge-fields.ts';
import { getGuid, listFieldChanges, mergeNodes } from './merge-nodes.ts';
import { createSlugChooser } from './slug-chooser.ts';

/** An entry after the import. */
export interface MergedEntry extends ExistingEntry {
  /** What the source knows it by. */
  readonly guid: string;
  /** Whether its file has to be written: it is new, or a field or a node changed. */
  readonly isChanged: boolean;
}

/** What a merge returns. */
export interface MergeResult {
  /** The entries that the source has, except those that somebody removed here. */
  readonly entries: readonly MergedEntry[];
  /** What happens to each entry and each node. */
  readonly changes: readonly ImportChange[];
  /** What to keep until the next import. */
  readonly state: MergeState;
}

/**
 * Merges what was read from a source with the entries that people have edited since the last import.
 *
 * A field that nobody edited becomes what the source says; one that somebody edited stays, and is reported. Nothing is deleted:
 * what the source does not have any more is reported, and what somebody removed here is not added again. Visibility is written
 * once, when an entry or a node is added. An entry is known by its type and its guid; one that was never imported, by a slug that
 * equals its guid.
 *
 * @param input - The state of the last import, the entries, and the drafts.
 * @returns The merged entries, what changed, and the next state.
 * @throws TypeError for a state of another version.
 * @example
 * ```ts
 * import { fromCsv, mergeImport } from '@comunal/formats/import';
 *
 * const options = { locale: 'es', event: { slug: 'encuentro', title: 'Encuentro' } };
 * const { entries } = fromCsv('guid,título,día\nradio,Radio,2030-03-08', options);
 * const first = mergeImport({ existing: [], incoming: entries });
 * // Somebody edits the title of the node; then the day changes in the table.
 * const [{ fields } = { fields: {} }] = first.entries;
 * const nodes = [{ guid: 'radio', title: 'Radio libre', visibility: 'closed', starts: '2030-03-08' }];
 * const second = mergeImport({
 *   previous: first.state,
 *   existing: [{ type: 'event', slug: 'encuentro', fields: { ...fields, nodes } }],
 *   incoming: fromCsv('guid,título,día\nradio,Radio,2030-03-09', options).entries,
 * });
 * for (const { kind, node, fields } of second.changes) console.log(kind, node, fields);
 * // → updated undefined [ 'starts' ]
 * // → updated radio [ 'starts' ]
 * // → kept radio [ 'title' ]
 * ```
 */
export function mergeImport({ previous, existing, incoming }: MergeInput): MergeResult {
  if (previous && previous.version !== 1)
    throw new TypeError('`mergeImport` needs a `previous` state of version 1.');
  const states = previous?.entries ?? [];
  const before = new Map(states.map((state) => [toKey(state.type, state.guid), state]));
  const bySlug = indexBySlug(existing);
  const chooseSlug = createSlugChooser({ previous, existing });
  const entries: MergedEntry[] = [];
  const changes: ImportChange[] = [];
  const nextStates: EntryState[] = [];
  for (const draft of incoming) {
    const { type, guid } = draft;
    const state = before.get(toKey(type, guid));
    const entry = bySlug.get(toKey(type, state?.slug ?? guid));
    if (entry) {
      const merged = mergeEntry(draft, entry, state);
      entries.push(merged.entry);
      changes.push(...merged.changes);
      nextStates.push(merged.state);
    } else if (state) {
      changes.push({ kind: ImportChangeKind.Removed, type, guid, slug: state.slug });
      nextStates.push(state);
    } else {
      const slug = chooseSlug(draft);
      entries.push({ type, guid, slug, fields: { ...draft.fields }, isChanged: true });
      changes.push({ kind: ImportChangeKind.Added, type, guid, slug });
      nextStates.push(createEntryState(draft, slug));
    }
  }
  const inSource = new Set(incoming.map(({ type, guid }) => toKey(type, guid)));
  for (const [key, state] of before) {
    const entry = bySlug.get(toSlugKey(state));
    if (inSource.has(key) || !entry) continue;
    const { type, guid } = state;
    changes.push({ kind: ImportChangeKind.Missing, type, guid, slug: entry.slug });
    nextStates.push({ ...state, slug: entry.slug });
  }
  return { entries, changes, state: { version: 1, entries: nextStates } };
}

function mergeEntry(draft: DraftEntry | SiteDraft, entry: ExistingEntry, state?: EntryState) {
  const { type, guid, fields } = draft;
  const { slug } = entry;
  const merged = mergeFields(guid, state, entry.fields, { ...fields });
  const own = listFieldChanges(merged.updated, merged.kept);
  const { nodes, states, changes } = mergeNodes(
    state?.nodes ?? [],
    readNodes(entry.fields['nodes']),
    readNodes(fields.nodes),
  );
  const all = [...own, ...changes].map((change) => ({ type, guid, slug, ...change }));
  const isChanged = all.some(
    ({ kind }) => kind === ImportChangeKind.Updated || kind === ImportChangeKind.Added,
  );
  return {
    entry: {
      type,
      guid,
      slug,
      fields: { ...merged.fields, ...(nodes.length > 0 && { nodes }) },
      isChanged,
    },
    changes: all,
    state: { ...merged.state, type, slug, ...(states.length > 0 && { nodes: states }) },
  };
}

function createEntryState(
  { type, guid, fields }: DraftEntry | SiteDraft,
  slug: string,
): EntryState {
  const nodes = readNodes(fields.nodes);
  return {
    ...createFieldStates(guid, { ...fields }),
    type,
    slug,
    ...(nodes.length > 0 && {
      nodes: nodes.map((node) => createFieldStates(getGuid(node), node)),
    }),
  };
}

function readNodes(nodes: unknown): Fields[] {
  return Array.isArray(nodes)
    ? nodes.flatMap((node: unknown) =>
        typeof node === 'object' && node !== null ? [{ ...node }] : [],
      )
    : [];
}
