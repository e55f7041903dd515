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

/** A video as `--json` prints it; a later version may add fields. */
interface ListedVideo extends Pick<Video, 'id' | 'uuid' | 'shortUUID' | 'name' | 'privacy'> {
  readonly channel: string;
  /** Seconds. */
  readonly duration: number;
  readonly createdAt: string;
  readonly address: string;
}

interface VideoList {
  readonly videos: readonly ListedVideo[];
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
  const matches: Video[] = [];
  for await (const video of listVideos(args, session, Math.min(100, limit + 1))) {
    if (!isRequested(video, args)) continue;
    matches.push(video);
    if (matches.length > limit) break;
  }
  const videos = matches.slice(0, limit).map((video) => ({
    id: video.id,
    uuid: video.uuid,
    shortUUID: video.shortUUID,
    name: video.name,
    privacy: video.privacy,
    channel: formatHandle(video),
    duration: video.duration,
    createdAt: video.createdAt,
    address: `${session.baseUrl}w/${video.shortUUID}`,
  }));
  return { videos, hasMore: matches.length > limit };
}

function listVideos(args: Args, { peertube, context: { signal } }: CliSession, pageSize: number) {
  const { videos, channels } = peertube;
  const search = args.text('search');
  const channel = args.text('channel');
  if (args.has('mine')) {
    // The channel may belong to another account that this one collaborates with.
    const filters =
      channel === undefined ? {} : { channelNameOneOf: [channel], includeCollaborations: true };
    return videos.listMine({ search, pageSize, ...filters }, { signal });
  }
  if (channel !== undefined) return channels.listVideos(channel, { search, pageSize }, { signal });
  return search === undefined
    ? videos.list({ pageSize }, { signal })
    : videos.search({ search, pageSize }, { signal });
}

/** Filters one's own videos by channel, which PeerTube cannot do before 7.2. */
function isRequested({ channel }: Video, args: Args): boolean {
  const handle = args.text('channel');
  return handle === undefined || !args.has('mine') || channel.name === handle;
}

/** Formats the handle of a channel, with its server when that is another one. */
function formatHandle({ channel, isLocal }: Video): string {
  return isLocal ? channel.name : `${channel.name}@${channel.host}`;
}
