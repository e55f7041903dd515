/**
 * A client of the Internet Archive that reads, and what has to be asked before anything is written there.
 *
 * @packageDocumentation
 */
export { detailsUrl, embedUrl, type EmbedOptions } from './addresses.ts';
export { ArchiveError, isArchiveError, type ArchiveErrorCode } from './archive-error.ts';
export { connect, type ArchiveOptions, type Connection } from './connection.ts';
export { createArchive, type Archive } from './create-archive.ts';
export { createFiles, type Files } from './files/create-files.ts';
export type { OpenedFile, OpenOptions } from './files/open-archive-file.ts';
export { identifierFor, isIdentifier } from './identifier.ts';
export { createItems, type Items } from './items/create-items.ts';
export { firstOf, type ArchiveFile, type ArchiveItem, type Fields } from './items/item.ts';
export {
  checkRelease,
  permitUpload,
  type NotPermitted,
  type PermitOptions,
  type UploadPermit,
} from './permit/permit-upload.ts';
export { isReleasable, type ReleasableRecording } from './permit/releasable.ts';
export {
  createSearch,
  type Found,
  type Search,
  type SearchOptions,
} from './search/create-search.ts';
export {
  createViews,
  type ArchiveViews,
  type Views,
  type ViewsOfDay,
} from './views/create-views.ts';
