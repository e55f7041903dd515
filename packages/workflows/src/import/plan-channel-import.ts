import { toSlug, type Content } from '@comunal/content';
import type { Video } from '@comunal/peertube';
import { toVideo } from '../copies.ts';

/** What a channel is imported with. */
export interface ChannelImport {
  readonly channel: { readonly name: string; readonly displayName: string };
  readonly videos: readonly Video[];
  readonly content: Content;
  /** Address of the server. */
  readonly baseUrl: string;
  /** The entry that the recordings are of, as in `series/slug`; the channel becomes a series without it. */
  readonly of: string | undefined;
  /** The language of videos that have none. */
  readonly language: string;
}

/** A recording to write. */
export interface PlannedRecording {
  readonly slug: string;
  /** Address of the video's page. */
  readonly url: string;
  readonly videoId: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What an import writes. Nothing in it names or addresses a person, unless a title does. */
export interface ImportPlan {
  /** The closed series that stands for the channel, unless it is there already or another entry was named. */
  readonly series:
    { readonly slug: string; readonly fields: Readonly<Record<string, unknown>> } | undefined;
  readonly recordings: readonly PlannedRecording[];
  /** The number of videos that some recording already links to. */
  readonly known: number;
}

/** Plans the closed recordings of a channel's videos. A video that some recording links to is left alone. */
export function planChannelImport(options: ChannelImport): ImportPlan {
  const { channel, videos, content, baseUrl, of, language } = options;
  const knownIds = listKnownVideos(content);
  const isKnown = ({ uuid, shortUUID }: Video): boolean =>
    knownIds.has(`${baseUrl} ${uuid}`) || knownIds.has(`${baseUrl} ${shortUUID}`);
  const newVideos = videos.filter((video) => !video.isLive && !isKnown(video));
  const seriesSlug = toSlug(channel.displayName) || toSlug(channel.name);
  const isThere = of !== undefined || content.get('series', seriesSlug) !== undefined;
  const takenSlugs = new Set(content.list('recording').map(({ slug }) => slug));
  const dates = newVideos.flatMap((video) => getDay(video) ?? []).toSorted();
  return {
    series: isThere
      ? undefined
      : {
          slug: seriesSlug,
          fields: { visibility: 'closed', title: channel.displayName, starts: dates[0] ?? '2000' },
        },
    recordings: newVideos.map((video) => ({
      slug: takeSlug(video, takenSlugs),
      url: `${baseUrl}/w/${video.shortUUID}`,
      videoId: video.uuid,
      fields: getFields(video, { of: of ?? `series/${seriesSlug}`, language, baseUrl }),
    })),
    known: videos.filter(isKnown).length,
  };
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

/** The description and the names of accounts are left out: they may hold addresses and names of people. */
function getFields(
  video: Video,
  { of, language, baseUrl }: { of: string; language: string; baseUrl: string },
): Readonly<Record<string, unknown>> {
  const date = getDay(video);
  return {
    visibility: 'closed',
    title: video.name,
    of,
    ...(date ? { date } : {}),
    duration: toDuration(video.duration),
    languages: [video.language ?? language],
    ...(video.licence ? { license: video.licence } : {}),
    copies: [{ kind: 'peertube', url: `${baseUrl}/w/${video.shortUUID}` }],
  };
}

/** The day on which it was recorded, or else published. */
function getDay({ originallyPublishedAt, publishedAt, createdAt }: Video): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(originallyPublishedAt ?? publishedAt ?? createdAt)?.[0];
}

function toDuration(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const parts = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    seconds % 60 > 0 || seconds < 60 ? `${seconds % 60}S` : '',
  ];
  return `PT${parts.join('')}`;
}

function takeSlug({ name, shortUUID }: Video, taken: Set<string>): string {
  const base = toSlug(name) || toSlug(shortUUID);
  let slug = base;
  for (let number = 2; taken.has(slug); number++) slug = `${base.slice(0, 70)}-${number}`;
  taken.add(slug);
  return slug;
}
