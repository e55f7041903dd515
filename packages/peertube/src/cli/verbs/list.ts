import { type Call, duration, printableJson, Told } from '@comunal/command';
import type { Video } from '../../videos/video.ts';
import type { Session } from '../session.ts';
import { json, server } from '../shared-options.ts';
import { verb } from '../verb.ts';

/** A video, as `--json` gives it; a later version may add fields. */
interface Listed extends Pick<Video, 'id' | 'uuid' | 'shortUUID' | 'name' | 'privacy'> {
  readonly channel: string;
  /** Seconds. */
  readonly duration: number;
  readonly createdAt: string;
  readonly address: string;
}

interface VideoList {
  readonly videos: readonly Listed[];
  readonly hasMore: boolean;
}

/** `comunal peertube list`. */
export const list = verb<VideoList>({
  help: 'peertube:help.verb.list',
  options: {
    mine: { help: 'peertube:help.option.mine' },
    channel: { value: 'NAME', help: 'peertube:help.option.channel' },
    search: { value: 'TEXT', help: 'peertube:help.option.search' },
    limit: { value: 'N', help: 'peertube:help.option.limit' },
    ...json,
    ...server,
  },
  needsLogIn: (call) => call.has('mine'),
  run,
  print(result, call, { texts: { t } }) {
    const { videos, hasMore } = result;
    if (call.has('json')) return { lines: printableJson({ version: 1, ...result }).split('\n') };
    return {
      lines: videos.flatMap(({ name, channel, privacy, duration: seconds, createdAt, address }) => {
        const facts = [createdAt.slice(0, 10), duration(seconds), channel];
        return [
          name,
          `  ${[...facts, t(`peertube:privacy.${privacy}`)].join(' · ')}`,
          `  ${address}`,
        ];
      }),
      notes: [
        ...(videos.length === 0 ? [t('peertube:list.none')] : []),
        ...(hasMore ? [t('peertube:list.more')] : []),
      ],
    };
  },
});

async function run(call: Call, session: Session): Promise<VideoList> {
  const limit = limitOf(call, session);
  const found: Video[] = [];
  for await (const video of videosOf(call, session, Math.min(100, limit + 1))) {
    if (!isMeant(video, call)) continue;
    found.push(video);
    if (found.length > limit) break;
  }
  const videos = found.slice(0, limit).map((video) => ({
    id: video.id,
    uuid: video.uuid,
    shortUUID: video.shortUUID,
    name: video.name,
    privacy: video.privacy,
    channel: handleOf(video),
    duration: video.duration,
    createdAt: video.createdAt,
    address: `${session.baseUrl}w/${video.shortUUID}`,
  }));
  return { videos, hasMore: found.length > limit };
}

function videosOf(call: Call, { peertube, context: { signal } }: Session, pageSize: number) {
  const { videos, channels } = peertube;
  const search = call.text('search');
  const channel = call.text('channel');
  if (call.has('mine')) {
    // It may be another's, who lets one work on it.
    const of =
      channel === undefined ? {} : { channelNameOneOf: [channel], includeCollaborations: true };
    return videos.listMine({ search, pageSize, ...of }, { signal });
  }
  if (channel !== undefined) return channels.videos(channel, { search, pageSize }, { signal });
  return search === undefined
    ? videos.list({ pageSize }, { signal })
    : videos.search({ search, pageSize }, { signal });
}

/** Before 7.2, PeerTube cannot list one's own of one channel: that is done here. */
function isMeant({ channel }: Video, call: Call): boolean {
  const wanted = call.text('channel');
  return wanted === undefined || !call.has('mine') || channel.name === wanted;
}

/** A channel of another server is named with it. */
function handleOf({ channel, isLocal }: Video): string {
  return isLocal ? channel.name : `${channel.name}@${channel.host}`;
}

function limitOf(call: Call, { texts: { t } }: Session): number {
  const value = call.text('limit') ?? '15';
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new Told(2, t('peertube:wrong.value', { value, option: '--limit', list: '1, 2, 3…' }));
}
