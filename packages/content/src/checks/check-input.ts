import type { HandedOut } from '../files/handed-out.ts';
import type { Graph, Surveyed } from '../graph/graph.ts';

/** What checks look at once everything is read and linked. */
export interface CheckInput {
  readonly dir: string;
  readonly graph: Graph;
  readonly handedOut: HandedOut;
  /** Every entry that could be read, also those that do not fit their schema. */
  readonly surveyed: readonly Surveyed[];
  readonly languages: readonly string[];
  readonly today: string;
  readonly signal?: AbortSignal;
}
