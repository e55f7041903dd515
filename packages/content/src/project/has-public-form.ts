import { isVisible, toPublic } from '@comunal/schemas';
import type { ContentGraph } from '../link/content-graph.ts';
import type { RawEntry } from '../model/raw-entry.ts';

/** Whether anything of an entry is shown. One that does not fit its schema counts by its visibility alone. */
export function hasPublicForm(
  { files, visibility }: RawEntry,
  { graph, today }: { readonly graph: ContentGraph; readonly today: string },
): boolean {
  const entry = graph.find(files.type, files.slug)?.entry;
  if (!entry) return visibility === 'public' || visibility === 'unlisted';
  return (
    isVisible(entry.visibility) &&
    toPublic(entry, (type, slug) => graph.find(type, slug)?.entry, { today }) !== undefined
  );
}
