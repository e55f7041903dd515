/**
 * Reads exports of WordPress, as drafts.
 *
 * @packageDocumentation
 */
export { fromWordPress } from './from-wordpress.ts';
export {
  ClosedReason,
  type FindKnown,
  type MissingFiles,
  type WordPressImport,
  type WordPressOptions,
  type WordPressSummary,
} from './wordpress-import.ts';
export type { ChooseSlug } from '../import/merge/slug-chooser.ts';
export type { DraftFile, SiteDraft, SiteDraftFields } from '../import/site-draft.ts';
