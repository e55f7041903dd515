import type { DraftEntry } from '../draft-entry.ts';
import type { SiteDraft } from '../site-draft.ts';
import type { ExistingEntry } from './existing-entry.ts';
import type { MergeState } from './import-state.ts';

/** What is merged. */
export interface MergeInput {
  /** What the last import returned as `state`. @defaultValue nothing was imported before */
  readonly previous?: MergeState | undefined;
  /** The entries as they are authored now, of each type that the source has. */
  readonly existing: readonly ExistingEntry[];
  /** What was read from the source: activities, or entries of any types. */
  readonly incoming: readonly (DraftEntry | SiteDraft)[];
}
