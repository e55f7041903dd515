/**
 * Checks the caption files of recordings, for `comunal check` and `loadContent` of `@comunal/content`.
 *
 * @packageDocumentation
 */
import type { ContentCheck } from '@comunal/schemas';
import { checkRecording } from './check-recording.ts';

/** The content checks of this package. */
export const checks: readonly ContentCheck[] = [
  { name: 'captions', types: ['recording'], check: checkRecording },
];
