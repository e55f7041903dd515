import {
  countOf,
  defineSubcommand,
  duration,
  json,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import type { Video } from '../../videos/video.ts';
import { withLogIn } from '../log-in.ts';
import { server } from '../options.ts';
import type { CliSession } from '../cli-session.ts';

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

const options = {
  mine: { help: 'peertube:help.option.mine' },
  channel: { value: 'NAME', help: 'peertube:help.option.channel' },
  search: { value: 'TEXT', help: 'peertube:help.option.search' },
  limit: { value: 'N', help: 'peertube:help.option.limit' },
  ...json,
  ...server,
} as const;
type Args = ParsedArgs<typeof options>;

/** `comunal peertube list`. */
export const list = defineSubcommand({
  name: 'list',
  help: 'peertube:help.subcommand.list',
  options,
  run: (args, session: CliSession) =>
    withLogIn(session, args.has('mine'), async () => print(await run(args, session), session)),
});

function print({ videos, hasMore }: VideoList, { texts: { t } }: CliSession): CommandOutput {
  return {
    lines: videos.flatMap(({ name, channel, privacy, duration: seconds, createdAt, address }) => {
      const facts = [createdAt.slice(0, 10), duration(seconds), channel];
      return [
        name,
        `  ${[...facts, t(`peertube:privacy.${privacy}`)].join(' · ')}`,
        `  ${address}`,
      ];
    }),
    data: { videos, hasMore },
    notes: [
      ...(videos.length === 0 ? [t('peertube:list.none')] : []),
      ...(hasMore ? [t('peertube:list.more')] : []),
    ],
  };
}

async function run(args: Args, session: CliSession): Promise<VideoList> {
  const limit = countOf(args, 'limit', { fallback: 15 }, session.context.locale);
  const found: Video[] = [];
  for await (const video of videosOf(args, session, Math.min(100, limit + 1))) {
    if (!isMeant(video, args)) continue;
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

function videosOf(args: Args, { peertube, context: { signal } }: CliSession, pageSize: number) {
  const { videos, channels } = peertube;
  const search = args.text('search');
  const channel = args.text('channel');
  if (args.has('mine')) {
    // It may be another's, who lets one work on it.
    const of =
      channel === undefined ? {} : { channelNameOneOf: [channel], includeCollaborations: true };
    return videos.listMine({ search, pageSize, ...of }, { signal });
  }
  if (channel !== undefined) return channels.listVideos(channel, { search, pageSize }, { signal });
  return search === undefined
    ? videos.list({ pageSize }, { signal })
    : videos.search({ search, pageSize }, { signal });
}

/** Before 7.2, PeerTube cannot list one's own of one channel: that is done here. */
function isMeant({ channel }: Video, args: Args): boolean {
  const wanted = args.text('channel');
  return wanted === undefined || !args.has('mine') || channel.name === wanted;
}

/** A channel of another server is named with it. */
function handleOf({ channel, isLocal }: Video): string {
  return isLocal ? channel.name : `${channel.name}@${channel.host}`;
}
