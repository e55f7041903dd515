import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DraftEntry, DraftNode } from '../draft-entry.ts';
import type { MergeState } from './import-state.ts';
import type { SiteDraft } from '../site-draft.ts';
import type { ExistingEntry } from './existing-entry.ts';
import { mergeImport } from './merge-import.ts';

function draft(guid: string, fields: Partial<DraftEntry['fields']> = {}): DraftEntry {
  return {
    type: 'event',
    guid,
    slug: `entrada-${guid}`,
    fields: { title: 'Taller', starts: '2030-03-08', visibility: 'closed', ...fields },
  };
}

function node(guid: string, fields: Partial<DraftNode> = {}): DraftNode {
  return { guid, title: `Nodo ${guid}`, starts: '2030-03-08', visibility: 'closed', ...fields };
}

const read = (state: MergeState): MergeState => JSON.parse(JSON.stringify(state)) as MergeState;

/** Imports once, lets somebody edit, and imports again. */
function importTwice(
  first: readonly DraftEntry[],
  edit: (entries: readonly ExistingEntry[]) => readonly ExistingEntry[],
  second: readonly DraftEntry[],
) {
  const { entries, state } = mergeImport({ existing: [], incoming: first });
  return mergeImport({ previous: read(state), existing: edit(entries), incoming: second });
}

const changeFields =
  (fields: object) =>
  (entries: readonly ExistingEntry[]): ExistingEntry[] =>
    entries.map((entry) => ({ ...entry, fields: { ...entry.fields, ...fields } }));

it('adds what was not imported before, under a slug that is free', () => {
  const { entries, changes } = mergeImport({
    existing: [{ type: 'event', slug: 'entrada-a', fields: { title: 'Otra' } }],
    incoming: [draft('a')],
  });
  expect(entries).toMatchObject([{ slug: 'entrada-a-2', isChanged: true }]);
  expect(changes).toEqual([{ kind: 'added', type: 'event', guid: 'a', slug: 'entrada-a-2' }]);
});

it('updates what nobody edited, and keeps what somebody did', () => {
  const { entries, changes } = importTwice(
    [draft('a', { mode: 'online' })],
    changeFields({ title: 'Taller de radio', visibility: 'public', notes: 'nuestra' }),
    [draft('a', { title: 'Otro título', starts: '2030-03-09' })],
  );
  expect(entries[0]?.fields).toEqual({
    title: 'Taller de radio',
    starts: '2030-03-09',
    visibility: 'public',
    notes: 'nuestra',
  });
  expect(changes).toEqual([
    { kind: 'updated', type: 'event', guid: 'a', slug: 'entrada-a', fields: ['starts', 'mode'] },
    { kind: 'kept', type: 'event', guid: 'a', slug: 'entrada-a', fields: ['title'] },
  ]);
});

it('follows an entry that was renamed, by its former slug', () => {
  const rename = ([entry]: readonly ExistingEntry[]) => [
    { type: 'event' as const, slug: 'nuevo', fields: { ...entry?.fields, aliases: [entry?.slug] } },
  ];
  const { entries } = importTwice([draft('a')], rename, [draft('a', { title: 'Otro' })]);
  expect(entries).toMatchObject([
    { type: 'event' as const, slug: 'nuevo', fields: { title: 'Otro' } },
  ]);
});

it('deletes nothing that the source has lost, and adds nothing that somebody removed', () => {
  expect(importTwice([draft('a')], (entries) => entries, []).changes).toEqual([
    { kind: 'missing', type: 'event', guid: 'a', slug: 'entrada-a' },
  ]);
  const removed = importTwice([draft('a')], () => [], [draft('a')]);
  expect(removed.entries).toEqual([]);
  expect(removed.changes).toEqual([
    { kind: 'removed', type: 'event', guid: 'a', slug: 'entrada-a' },
  ]);
});

it('merges entries of several types, each known by its type and guid', () => {
  const site = (type: SiteDraft['type'], title: string): SiteDraft => ({
    type,
    guid: '7',
    slug: 'acerca',
    fields: { title, visibility: 'public' },
    files: [],
  });
  const first = mergeImport({
    existing: [{ type: 'page', slug: 'acerca', fields: { title: 'De la gente' } }],
    incoming: [site('article', 'Acerca'), site('page', 'Acerca')],
  });
  expect(first.changes).toEqual([
    { kind: 'added', type: 'article', guid: '7', slug: 'acerca' },
    { kind: 'added', type: 'page', guid: '7', slug: 'acerca-2' },
  ]);
  const second = mergeImport({
    previous: read(first.state),
    existing: first.entries,
    incoming: [site('page', 'Quiénes somos')],
  });
  expect(second.changes).toEqual([
    { kind: 'updated', type: 'page', guid: '7', slug: 'acerca-2', fields: ['title'] },
    { kind: 'missing', type: 'article', guid: '7', slug: 'acerca' },
  ]);
  expect(second.entries).toMatchObject([
    { type: 'page', slug: 'acerca-2', fields: { title: 'Quiénes somos', visibility: 'public' } },
  ]);
});

it('merges the nodes of a gathering by their guid', () => {
  const { entries, changes } = importTwice(
    [draft('g', { nodes: [node('a'), node('b'), node('c'), node('d')] })],
    changeFields({
      nodes: [
        { ...node('b', { title: 'De la gente' }) },
        { ...node('a') },
        { ...node('propio') },
        { ...node('d') },
      ],
    }),
    [draft('g', { nodes: [node('a', { title: 'Nuevo' }), node('b'), node('c'), node('e')] })],
  );
  const nodes = entries[0]?.fields['nodes'] as DraftNode[];
  expect(nodes.map(({ guid, title }) => [guid, title])).toEqual([
    ['b', 'De la gente'],
    ['a', 'Nuevo'],
    ['propio', 'Nodo propio'],
    ['d', 'Nodo d'],
    ['e', 'Nodo e'],
  ]);
  expect(changes.map(({ kind, node: guid }) => [kind, guid])).toEqual([
    ['unchanged', undefined],
    ['kept', 'b'],
    ['updated', 'a'],
    ['missing', 'd'],
    ['removed', 'c'],
    ['added', 'e'],
  ]);
});

it('merges a programme into an entry that people wrote, and whose slug is its guid', () => {
  const { entries, changes } = mergeImport({
    existing: [
      { type: 'event', slug: 'encuentro', fields: { title: 'Encuentro', starts: '2030-03-07' } },
    ],
    incoming: [draft('encuentro', { title: 'Encuentro', nodes: [node('a')] })],
  });
  expect(entries).toMatchObject([
    { slug: 'encuentro', fields: { starts: '2030-03-07', nodes: [{ guid: 'a' }] } },
  ]);
  expect(changes.map(({ kind }) => kind)).toEqual(['kept', 'added']);
});

it('holds no text of an entry in its state', () => {
  const { state } = mergeImport({
    existing: [],
    incoming: [draft('a', { title: 'CANARIO', nodes: [node('n', { title: 'CANARIO' })] })],
  });
  expect(JSON.stringify(state)).not.toContain('CANARIO');
});

it('refuses a state of another version', () => {
  const previous = { version: 2, entries: [] } as never;
  expect(() => mergeImport({ previous, existing: [], incoming: [] })).toThrow(/version 1/);
});

const names = ['title', 'starts', 'kind', 'state', 'summary', '__proto__'];
const fieldsOf = fc.dictionary(
  fc.constantFrom(...names),
  fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.record({ es: fc.constantFrom('a', 'b') })),
);

it('never overwrites an edited field, always updates the others, and settles at once', () => {
  const property = fc.property(fieldsOf, fieldsOf, fieldsOf, (first, edits, second) => {
    const toDraft = (fields: object): DraftEntry => ({ ...draft('a'), fields: fields as never });
    const initial = mergeImport({ existing: [], incoming: [toDraft(first)] });
    const edited = { ...first, ...edits } as Record<string, unknown>;
    const existing = [{ type: 'event' as const, slug: 'entrada-a', fields: edited }];
    const merge = (previous: MergeState, now: readonly ExistingEntry[]) =>
      mergeImport({ previous: read(previous), existing: now, incoming: [toDraft(second)] });
    const merged = merge(initial.state, existing);
    const [result] = merged.entries;
    for (const name of names) {
      const get = (fields: object) => JSON.stringify(new Map(Object.entries(fields)).get(name));
      const isEdited = get(edited) !== get(first);
      const expected = isEdited ? get(edited) : get(second);
      expect(get(result?.fields ?? {})).toBe(expected);
    }
    const again = merge(merged.state, merged.entries);
    expect(again.entries.map(({ isChanged, fields }) => [isChanged, fields])).toEqual([
      [false, result?.fields],
    ]);
    expect(again.state).toEqual(merged.state);
  });
  expect(() => fc.assert(property, { numRuns: 500 })).not.toThrow();
});
