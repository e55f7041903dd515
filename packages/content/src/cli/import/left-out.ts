import type { ImportProblem, ImportProblemCode } from '@comunal/formats/import';

/** Problems with which an event, a session, a row, a text or a file is not imported, or not each time that it takes place. */
const leftOut: ReadonlySet<ImportProblemCode> = new Set([
  'bad-date',
  'bad-start',
  'duplicate-guid',
  'later-occurrences-not-changed',
  'long-text',
  'many-occurrences',
  'many-problems',
  'many-recurrence-rules',
  'media-type',
  'missing-column',
  'missing-media',
  'no-start',
  'no-title',
  'recurrence-not-read',
]);

/** Whether something was not imported because of a problem. */
export function isLeftOut({ code }: ImportProblem): boolean {
  return leftOut.has(code);
}
