import { toSlug } from '@comunal/command';
import type { Content } from '@comunal/content';
import type { Video } from '@comunal/peertube';
import { toVideo } from '../copies.ts';
import { getDay, toRecordingFields, toTitle } from './to-recording-fields.ts';

/** What a channel is imported with. */
export interface ChannelImport {
  readonly channel: {
    readonly name: string;
    readonly displayName: string;
    /** When it was created, in ISO 8601. */
    readonly createdAt: string;
  };
  readonly videos: readonly Video[];
  readonly content: Content;
  /** Address of the server. */
  readonly baseUrl: string;
  /** The entry that the recordings are of, as in `series/slug`; the channel becomes a series without it. */
  readonly of: string | undefined;
}

/** A recording to write. */
export interface PlannedRecording {
  readonly slug: string;
  /** Address of the video's page. */
  readonly url: string;
  readonly videoId: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A series to write. */
export interface PlannedSeries {
  readonly slug: string;
  /** Without `starts` where the server states no date: a series has to have one. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What an import writes. Nothing in it names or addresses a person, unless a title does. */
export interface ImportPlan {
  /** The closed series that stands for the channel, unless it is there already or another entry was named. */
  readonly series: PlannedSeries | undefined;
  readonly recordings: readonly PlannedRecording[];
  /** The number of videos that some recording already links to. */
  readonly known: number;
  /** The number of videos whose ids are none, so that no page of theirs can be named. */
  readonly unaddressable: number;
}

/**
 * Plans the closed recordings of a channel's videos. A video that some recording links to is left alone. Whatever the server
 * states that the content model refuses, such as a day that is not in the calendar, is left out.
 */
export function planChannelImport(options: ChannelImport): ImportPlan {
  const { channel, content, baseUrl, of } = options;
  // A list that grows while it is read states a video twice.
  const videos = [...new Map(options.videos.map((video) => [video.uuid, video])).values()].filter(
    ({ isLive }) => !isLive,
  );
  const addressable = videos.filter(hasIds);
  const knownIds = listKnownVideos(content);
  const isKnown = ({ uuid, shortUUID }: Video): boolean =>
    knownIds.has(`${baseUrl} ${uuid}`) || knownIds.has(`${baseUrl} ${shortUUID}`);
  const newVideos = addressable.filter((video) => !isKnown(video));
  const seriesSlug = toSlug(channel.displayName) || toSlug(channel.name) || 'channel';
  const isThere = of !== undefined || content.get('series', seriesSlug) !== undefined;
  const takenSlugs = new Set(content.list('recording').map(({ slug }) => slug));
  return {
    series: isThere ? undefined : planSeries(seriesSlug, channel, videos),
    recordings: newVideos.map((video) => ({
      slug: takeSlug(video, takenSlugs),
      url: `${baseUrl}/w/${video.shortUUID}`,
      videoId: video.uuid,
      fields: toRecordingFields(video, { of: of ?? `series/${seriesSlug}`, baseUrl }),
    })),
    known: addressable.length - newVideos.length,
    unaddressable: videos.length - addressable.length,
  };
}

function planSeries(
  slug: string,
  { name, displayName, createdAt }: ChannelImport['channel'],
  videos: readonly Video[],
): PlannedSeries {
  const days = [...videos.map(getDay), getDay({ createdAt })].filter((day) => day !== undefined);
  const [starts] = days.toSorted();
  const title = toTitle(displayName) || toTitle(name) || slug;
  return { slug, fields: { visibility: 'closed', title, ...(starts ? { starts } : {}) } };
}

/** Whether the ids of a video can stand in addresses. A server may say anything. */
function hasIds({ uuid, shortUUID }: Video): boolean {
  return [uuid, shortUUID].every((id) => /^[\w-]{1,64}$/.test(id));
}

/** The videos that recordings link to, each as server and id. */
function listKnownVideos(content: Content): ReadonlySet<string> {
  return new Set(
    content.list('recording').flatMap(({ copies = [] }) =>
      copies.flatMap((copy) => {
        const address = toVideo(copy);
        return address ? [`${address.baseUrl} ${address.id}`] : [];
      }),
    ),
  );
}

function takeSlug({ name, shortUUID }: Video, taken: Set<string>): string {
  const base = toSlug(name) || toSlug(shortUUID) || 'video';
  let slug = base;
  // The cut may end in a hyphen, and a slug has no two of them in a row.
  for (let number = 2; taken.has(slug); number++) slug = toSlug(`${base.slice(0, 70)}-${number}`);
  taken.add(slug);
  return slug;
}
