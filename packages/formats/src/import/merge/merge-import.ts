import type { DraftEntry } from '../draft-entry.ts';
import { createSlugSource } from '../slug-source.ts';
import { ImportChangeKind, type ImportChange } from './import-change.ts';
import type { EntryState, MergeState } from './import-state.ts';
import { createFieldStates, mergeFields, type Fields } from './merge-fields.ts';
import { listFieldChanges, mergeNodes } from './merge-nodes.ts';

/** An entry as it is written in its file now. */
export interface ExistingEntry {
  /** The slug of the entry. */
  readonly slug: string;
  /** Its fields as they are authored, without defaults. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** An entry after the import. */
export interface MergedEntry extends ExistingEntry {
  /** The content type. */
  readonly type: DraftEntry['type'];
  /** What the source knows it by. */
  readonly guid: string;
  /** Whether its file has to be written: it is new, or a field or a node changed. */
  readonly isChanged: boolean;
}

/** What is merged. */
export interface MergeInput {
  /** What the last import returned as `state`. @defaultValue nothing was imported before */
  readonly previous?: MergeState | undefined;
  /** The entries of the type as they are authored now. */
  readonly existing: readonly ExistingEntry[];
  /** What was read from the source. */
  readonly incoming: readonly DraftEntry[];
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
 * once, when an entry or a node is added. An entry is known by its guid; one that was never imported, by a slug that equals it.
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
 * const [{ slug, fields } = { slug: '', fields: {} }] = first.entries;
 * const nodes = [{ guid: 'radio', title: 'Radio libre', visibility: 'closed', starts: '2030-03-08' }];
 * const second = mergeImport({
 *   previous: first.state,
 *   existing: [{ slug, fields: { ...fields, nodes } }],
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
  const before = new Map(previous?.entries.map((state) => [state.guid, state]));
  const bySlug = indexBySlug(existing);
  const takeSlug = createSlugSource([
    ...bySlug.keys(),
    ...[...before.values()].map(({ slug }) => slug),
  ]);
  const entries: MergedEntry[] = [];
  const changes: ImportChange[] = [];
  const states: EntryState[] = [];
  for (const draft of incoming) {
    const state = before.get(draft.guid);
    const entry = bySlug.get(state?.slug ?? draft.guid);
    if (entry) {
      const merged = mergeEntry(draft, entry, state);
      entries.push(merged.entry);
      changes.push(...merged.changes);
      states.push(merged.state);
    } else if (state) {
      changes.push({ kind: ImportChangeKind.Removed, guid: draft.guid, slug: state.slug });
      states.push(state);
    } else {
      const { type, guid, fields } = draft;
      const slug = takeSlug(draft.slug);
      entries.push({ type, guid, slug, fields: { ...fields }, isChanged: true });
      changes.push({ kind: ImportChangeKind.Added, guid, slug });
      states.push(createEntryState(draft, slug));
    }
  }
  const inSource = new Set(incoming.map(({ guid }) => guid));
  for (const state of before.values()) {
    const entry = bySlug.get(state.slug);
    if (inSource.has(state.guid) || !entry) continue;
    changes.push({ kind: ImportChangeKind.Missing, guid: state.guid, slug: entry.slug });
    states.push({ ...state, slug: entry.slug });
  }
  return { entries, changes, state: { version: 1, entries: states } };
}

function mergeEntry({ type, guid, fields }: DraftEntry, entry: ExistingEntry, state?: EntryState) {
  const { slug } = entry;
  const merged = mergeFields(guid, state, entry.fields, { ...fields });
  const own = listFieldChanges(merged.updated, merged.kept);
  const { nodes, states, changes } = mergeNodes(
    state?.nodes ?? [],
    readNodes(entry.fields['nodes']),
    readNodes(fields.nodes),
  );
  const all = [...own, ...changes].map((change) => ({ guid, slug, ...change }));
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
    state: { ...merged.state, slug, ...(states.length > 0 && { nodes: states }) },
  };
}

function createEntryState({ guid, fields }: DraftEntry, slug: string): EntryState {
  const { nodes = [] } = fields;
  return {
    ...createFieldStates(guid, { ...fields }),
    slug,
    ...(nodes.length > 0 && {
      nodes: nodes.map((node) => createFieldStates(node.guid, { ...node })),
    }),
  };
}

/** An entry that was renamed has its former slugs as aliases. */
function indexBySlug(existing: readonly ExistingEntry[]): ReadonlyMap<string, ExistingEntry> {
  const entries = new Map<string, ExistingEntry>();
  for (const entry of existing) {
    const aliases: unknown = entry.fields['aliases'];
    if (Array.isArray(aliases)) for (const alias of aliases) entries.set(String(alias), entry);
  }
  for (const entry of existing) entries.set(entry.slug, entry);
  return entries;
}

function readNodes(nodes: unknown): Fields[] {
  return Array.isArray(nodes)
    ? nodes.flatMap((node: unknown) =>
        typeof node === 'object' && node !== null ? [{ ...node }] : [],
      )
    : [];
}
