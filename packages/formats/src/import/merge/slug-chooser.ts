import type { SiteDraft } from '../site-draft.ts';
import { createTypedSlugSource, indexBySlug, toKey, toSlugKey } from './entry-keys.ts';
import type { MergeInput } from './merge-input.ts';

/**
 * Chooses the slug of an entry before it becomes a draft, so that links and paths of files name the entry as it will be called.
 * It is called once for each entry.
 *
 * @param draft - The type, the guid, and the slug that the source has for it.
 */
export type ChooseSlug = (draft: Pick<SiteDraft, 'type' | 'guid' | 'slug'>) => string;

/**
 * Creates a function that chooses slugs: of what was imported before, the one that it has now; of what is new, the wished one or,
 * where another entry of the type has it or had it, the first that is free.
 *
 * @param input - The state of the last import, and the entries as they are now.
 * @example
 * ```ts
 * import { createSlugChooser } from '@comunal/formats/import';
 *
 * const existing = [{ type: 'article', slug: 'taller', fields: {} }] as const;
 * const chooseSlug = createSlugChooser({ existing });
 * console.log(chooseSlug({ type: 'article', guid: '7', slug: 'taller' })); // → taller-2
 * ```
 */
export function createSlugChooser({
  previous,
  existing,
}: Pick<MergeInput, 'previous' | 'existing'>): ChooseSlug {
  const states = previous?.entries ?? [];
  const before = new Map(states.map((state) => [toKey(state.type, state.guid), state]));
  const bySlug = indexBySlug(existing);
  const takeSlug = createTypedSlugSource([...bySlug.keys(), ...states.map(toSlugKey)]);
  return ({ type, guid, slug }) => {
    const state = before.get(toKey(type, guid));
    return state ? (bySlug.get(toSlugKey(state))?.slug ?? state.slug) : takeSlug(type, slug);
  };
}
