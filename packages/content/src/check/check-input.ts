import type { HandedOut } from '../project/asset-policy.ts';
import type { OtherFile } from '../model/entry-files.ts';
import type { Graph, Surveyed } from '../link/content-graph.ts';

/** What checks look at once everything is read and linked. */
export interface CheckInput {
  readonly dir: string;
  readonly graph: Graph;
  readonly handedOut: HandedOut;
  /** Every entry that could be read, also those that do not fit their schema. */
  readonly surveyed: readonly Surveyed[];
  /** Entries whose files could not be read, by type and slug. That is told; who refers to them has made no mistake. */
  readonly unreadable: ReadonlySet<string>;
  /** Files that are no entries. */
  readonly others: readonly OtherFile[];
  readonly languages: readonly string[];
  readonly today: string;
  readonly signal?: AbortSignal;
}
