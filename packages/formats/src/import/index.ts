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
export type { ExistingEntry } from './merge/existing-entry.ts';
export type { MergeInput } from './merge/merge-input.ts';
export { mergeImport, type MergedEntry, type MergeResult } from './merge/merge-import.ts';
export { createSlugChooser, type ChooseSlug } from './merge/slug-chooser.ts';
export type { DraftFile, SiteDraft, SiteDraftFields } from './site-draft.ts';
