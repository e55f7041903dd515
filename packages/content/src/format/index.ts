/**
 * The canonical form of content files: one way to write the same data, so that tools and people change only what they edit.
 *
 * @packageDocumentation
 */
export { formatContent, isCanonical } from './format-content.ts';
export type { FormatContentOptions } from './format-content-options.ts';
export {
  FormatError,
  isFormatError,
  type FormatErrorCode,
  type FormatPosition,
} from './format-error.ts';
export { parseContent } from './parse-content.ts';
export { stringifyFrontMatter, stringifyYaml, type FrontMatterParts } from './stringify-yaml.ts';
