/**
 * A folder of Markdown and YAML as a checked, linked graph of content.
 *
 * @packageDocumentation
 */
export type {
  Completeness,
  Content,
  PublicAsset,
  PublicContent,
  Reference,
} from './model/content.ts';
export { createPrivateFolder } from './new/create-private-folder.ts';
export { writeNewEntry, type NewEntry, type NewEntryResult } from './new/write-new-entry.ts';
export { installedChecks } from './check/content-checks/installed-checks.ts';
export { folders, type FolderType } from './read/folders.ts';
export { loadContent, type LoadOptions } from './load-content.ts';
export type { SealedEntryReader } from './read/open-sealed.ts';
export type { ContentClock } from './model/content-clock.ts';
export {
  problemCodes,
  type ContentCheckCode,
  type ProblemCode,
  type Severity,
} from './model/problem-codes.ts';
export { formatProblem, type FormatOptions } from './report/format-problem.ts';
export { maskProblem } from './report/mask-problem.ts';
export { isSpdxId } from './validate/is-spdx-id.ts';
export { readLink, type LinkTarget } from './parse/markdown/read-link.ts';
export type { MaskedText, ProblemMessages, Problem, ProblemText } from './model/problem.ts';
