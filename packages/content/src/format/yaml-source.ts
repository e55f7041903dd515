import type { YamlCollection, YamlEntry } from './yaml-node.ts';

/** A mapping or list with where it stands in its text. */
export interface SourceCollection {
  readonly collection: YamlCollection;
  /** The entry whose value it is; the outermost one has none. */
  readonly holder: SourceEntry | undefined;
  readonly isFlow: boolean;
  /** The offset behind it. */
  readonly end: number;
  /** The number of characters before it on its line. */
  readonly column: number;
}

/** A field or item with where it stands in its text. */
export interface SourceEntry {
  readonly entry: YamlEntry;
  readonly within: SourceCollection;
  readonly start: number;
  /** The offset behind its value; of a mapping or list in lines, behind its key. */
  readonly end: number;
  /** Whether its value is a mapping or a list in lines. */
  readonly isBlock: boolean;
}
