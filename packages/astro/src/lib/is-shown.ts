import type { Public } from '@comunal/schemas';

/** Whether a recording can be heard or seen: without a consent, all that is said of it is that it exists. */
export function isShown({ copies, files }: Public<'recording'>): boolean {
  return copies !== undefined || files !== undefined;
}
