/**
 * Changes fields of an entry's file in place: whatever a change does not concern stays as it was written.
 *
 * @packageDocumentation
 */
export { editFields } from './edit-fields.ts';
export { splitFrontMatter, type FrontMatter } from '../parse/front-matter.ts';
