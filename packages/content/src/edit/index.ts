/**
 * Changes fields of an entry's file in place: whatever a change does not concern stays as it was written.
 *
 * @packageDocumentation
 */
export { editEntryFile, type FieldEdit, type FileEdits } from './edit-entry-file.ts';
export { editFields } from './edit-fields.ts';
export { splitFrontMatter, type FrontMatter } from '../parse/front-matter.ts';
