import type { MergedEntry } from '@comunal/formats/import';
import type { Draft } from './draft-key.ts';

/** An entry as it will be, and the draft that it comes from. */
export interface PlannedEntry {
  readonly entry: MergedEntry;
  readonly draft: Draft;
}
