import type { Public } from '@comunal/schemas';

/** Whether a recording can be played: without a consent, all that is said of it is that it exists. */
export function canBePlayed({ copies, files }: Public<'recording'>): boolean {
  return copies !== undefined || files !== undefined;
}
