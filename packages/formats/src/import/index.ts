/**
 * Reads what other programs write, as draft entries.
 *
 * @packageDocumentation
 */
export type { DraftEntry, DraftFields, DraftNode, DraftImport } from './draft-entry.ts';
export { ImportError, ImportErrorCode, isImportError } from './import-error.ts';
export type { ImportOptions, ProgrammeImportOptions } from './import-options.ts';
export { ImportProblemCode, type ImportProblem } from './import-problem.ts';
export { fromICalendar, type CalendarImportOptions } from './icalendar/from-icalendar.ts';
export { fromCsv, type ProgrammeOptions } from './programme/from-csv.ts';
export { fromSchedule } from './schedule/from-schedule.ts';
export { ImportChangeKind, type ImportChange } from './merge/import-change.ts';
export type { EntryState, FieldStates, MergeState } from './merge/import-state.ts';
export {
  mergeImport,
  type ExistingEntry,
  type MergedEntry,
  type MergeInput,
  type MergeResult,
} from './merge/merge-import.ts';
export type { DraftFile, SiteDraft, SiteDraftFields } from './site-draft.ts';
