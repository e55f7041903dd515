import { printable } from '@comunal/command';
import { isSpdxId } from '@comunal/content';
import type { Video } from '@comunal/peertube';
import { durationSchema, isPartialDate, localeSchema } from '@comunal/schemas';

/** A title is cut after so many characters; those of PeerTube have 120 at most. */
const maxTitleCharacters = 200;

/**
 * Converts a video to the fields of a closed recording. The description and the names of accounts are left out: they may hold
 * addresses and names of people. What the server does not state is not guessed: `languages` is empty for a video without one.
 */
export function toRecordingFields(
  video: Video,
  { of, baseUrl }: { readonly of: string; readonly baseUrl: string },
): Readonly<Record<string, unknown>> {
  const { language, licence, shortUUID } = video;
  const date = getDay(video);
  const duration = toDuration(video.duration);
  const isLanguage = localeSchema.safeParse(language).success;
  return {
    visibility: 'closed',
    title: toTitle(video.name) || shortUUID,
    of,
    ...(date ? { date } : {}),
    ...(duration ? { duration } : {}),
    languages: isLanguage ? [language] : [],
    ...(licence && isSpdxId(licence) ? { license: licence } : {}),
    copies: [{ kind: 'peertube', url: `${baseUrl}/w/${shortUUID}` }],
  };
}

/** Converts a name that a server states to a title: one line without control characters. It may be empty. */
export function toTitle(name: string): string {
  const characters = [...printable(name.replaceAll(/\s+/g, ' ').trim())];
  return characters.length > maxTitleCharacters
    ? `${characters.slice(0, maxTitleCharacters - 1).join('')}…`
    : characters.join('');
}

/** Returns the day on which a video was published, before it came to PeerTube or there; undefined for what is no day. */
export function getDay({
  originallyPublishedAt,
  publishedAt,
  createdAt,
}: Partial<Pick<Video, 'originallyPublishedAt' | 'publishedAt' | 'createdAt'>>):
  string | undefined {
  const day = (originallyPublishedAt ?? publishedAt ?? createdAt ?? '').slice(0, 10);
  return day.length === 10 && isPartialDate(day) ? day : undefined;
}

/** Converts a length; undefined for one that is not known, such as 0 of a video that is still being processed. */
function toDuration(seconds: number): string | undefined {
  if (!(seconds >= 1)) return undefined;
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const parts = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    whole % 60 > 0 ? `${whole % 60}S` : '',
  ];
  const duration = `PT${parts.join('')}`;
  return durationSchema.safeParse(duration).success ? duration : undefined;
}
