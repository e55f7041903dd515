import type { Public } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { toInstant } from '../instant.ts';
import { hasCome } from '../moment.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import { listMediaFiles, type MediaFile } from './media-files.ts';
import type { PodcastOptions } from './podcast-options.ts';

type EpisodeFields = NonNullable<Public<'podcast'>['episodes']>[number];

/** An episode that can stand in a feed: its recording, its file and its date are known. */
export interface Episode extends Pick<EpisodeFields, 'guid' | 'number' | 'season' | 'summary'> {
  readonly recording: Public<'recording'>;
  readonly published: Temporal.Instant;
  /** The file that apps play, and the same in other formats. */
  readonly files: readonly [MediaFile, ...MediaFile[]];
}

/** Lists the episodes that came out, the newest first, and reports those that did not, or that no app could play or place. */
export function listEpisodes(podcast: Public<'podcast'>, options: PodcastOptions): Episode[] {
  const { episodes = [] } = podcast;
  return episodes
    .flatMap((fields, index) => {
      const recording = options.lookup('recording', fields.recording);
      if (recording) return resolveEpisode(fields, recording, options);
      const field = `episodes.${index}.recording`;
      options.onOmission?.(createOmission(OmissionCode.NotListed, podcast, field));
      return [];
    })
    .toSorted((a, b) => Temporal.Instant.compare(b.published, a.published));
}

function resolveEpisode(
  fields: EpisodeFields,
  recording: Public<'recording'>,
  options: PodcastOptions,
): Episode[] {
  const report = (code: OmissionCode) => {
    options.onOmission?.(createOmission(code, recording));
    return [];
  };
  const [file, ...alternatives] = listMediaFiles(recording, options);
  if (!file) return report(OmissionCode.NoMediaFile);
  const moment = fields.published ?? recording.date;
  if (moment === undefined) return report(OmissionCode.NoDate);
  const published = toInstant(moment);
  if (!published) return report(OmissionCode.DateNotExact);
  if (!hasCome(moment, (options.clock ?? Date).now())) return report(OmissionCode.FutureDate);
  return [{ ...fields, recording, published, files: [file, ...alternatives] }];
}
