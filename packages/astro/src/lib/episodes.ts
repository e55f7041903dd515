import type { PublicByType } from '@comunal/schemas';
import { getPublic } from './content.ts';

type Podcast = PublicByType['podcast'];

/** An episode of a podcast, with its recording in the place of the reference. */
export type Episode = Omit<NonNullable<Podcast['episodes']>[number], 'recording'> & {
  readonly recording: PublicByType['recording'];
};

/** Lists the episodes of a podcast, the newest first. An episode without a date of its own has that of its recording. */
export function listEpisodes({ episodes = [] }: Podcast): Episode[] {
  const withRecordings = episodes.map((episode) => {
    const recording = getPublic('recording', episode.recording);
    const published = episode.published ?? recording?.date;
    return recording && { ...episode, recording, ...(published && { published }) };
  });
  return withRecordings.filter((episode) => episode !== undefined).toReversed();
}
