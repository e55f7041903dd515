import { forEachString } from '../../check/text-search/sensitive-strings.ts';
import type { ContentGraph } from '../../link/content-graph.ts';
import { toEntryKey } from '../../link/content-graph.ts';
import { projectEntries, type Projections } from '../../project/project-entries.ts';
import type { Place } from './places.ts';

/** What the next build would publish of the places in which somebody appears. */
export class OutputView {
  readonly projections: Projections;
  readonly #strings = new Map<string, ReadonlySet<string>>();
  readonly #files: ReadonlySet<string>;

  constructor(graph: ContentGraph, today: string) {
    this.projections = projectEntries(graph, today);
    this.#files = new Set(
      graph.records.flatMap(({ entry, raw }) =>
        (this.projections.get(entry)?.files ?? []).map((file) => `${raw.files.folder}/${file}`),
      ),
    );
  }

  /** Whether a place is published. */
  shows({ parsed, file, kind, path, value }: Place): boolean {
    if (file !== undefined) return this.#files.has(file);
    const { files } = parsed?.raw ?? {};
    const projection = files && this.projections.get(files);
    if (!projection) return false;
    if (path.length === 0 || kind === 'print') return true;
    const key = toEntryKey(files);
    const strings = this.#strings.get(key) ?? collectStrings(projection.publicEntry);
    this.#strings.set(key, strings);
    return strings.has(value);
  }
}

function collectStrings(value: unknown): ReadonlySet<string> {
  const strings = new Set<string>();
  forEachString(value, (text) => strings.add(text));
  return strings;
}
