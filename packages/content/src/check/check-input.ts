import type { AssetPolicy } from '../project/asset-policy.ts';
import type { Projections } from '../project/project-entries.ts';
import type { StaleFields } from '../model/stale-fields.ts';
import type { OtherFile } from '../model/entry-files.ts';
import type { ContentGraph, ParsedEntry } from '../link/content-graph.ts';

/** What checks look at once everything is read and linked. */
export interface CheckInput {
  readonly dir: string;
  readonly graph: ContentGraph;
  readonly projections: Projections;
  readonly assetPolicy: AssetPolicy;
  /** Every entry that could be read, also those that do not fit their schema. */
  readonly parsedEntries: readonly ParsedEntry[];
  /** Entries whose files could not be read, by type and slug. That is told; who refers to them has made no mistake. */
  readonly unreadable: ReadonlySet<string>;
  /** Files that are no entries. */
  readonly others: readonly OtherFile[];
  /** How many sealed entries no key has opened: a reference may lead to one of them. */
  readonly sealedNotRead: number;
  readonly languages: readonly string[];
  /** Which translations are out of date, by the key of the entry. */
  readonly stale: ReadonlyMap<string, StaleFields>;
  readonly today: string;
  readonly signal: AbortSignal | undefined;
}
