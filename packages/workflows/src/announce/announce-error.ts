import { StepError, type StepErrorOptions } from '../engine/step-error.ts';

/** What can go wrong when an event is announced. */
export type AnnounceErrorCode =
  /** It is not public, and lists, calendars and feeds hold public events alone. */
  | 'not-public'
  /** It is unlisted: whoever has its address finds it, and nobody else is told of it. */
  | 'not-listed'
  /** It is over. */
  | 'over'
  /** The account has no channel of the name in the configuration. */
  | 'no-channel'
  /** The address of the server cannot stand in the content. */
  | 'not-https'
  /** The file of the entry has to be edited by hand. */
  | 'edit-by-hand'
  /** `comunal export` has failed. */
  | 'export-failed'
  /** The template of the address of a page is none. */
  | 'bad-page-url';

/** Creates a failure of a step of an announcement. */
export function createAnnounceError(
  code: AnnounceErrorCode,
  options?: StepErrorOptions,
): StepError {
  return new StepError(code, options);
}
