import type { State } from '../state.ts';
import { publicConfig } from './public-config.ts';

// The real schema URL is on nodeinfo's own host; nothing here refers to an existing host.
export function nodeinfoLinks({ url }: State) {
  return {
    links: [
      { rel: 'http://nodeinfo.example/ns/schema/2.0', href: `${url}/nodeinfo/2.0.json` },
      {
        rel: 'https://www.w3.org/ns/activitystreams#Application',
        href: `${url}/accounts/peertube`,
      },
    ],
  };
}

export function nodeinfo(state: State) {
  const config = publicConfig(state);
  const { search, email, contactForm, autoBlacklist, avatar, video, videoCaption, user, tracker } =
    config;
  const { hls, web_videos, enabledResolutions } = config.transcoding;
  const { enabled, transcoding } = config.live;
  const nodeConfig = {
    search: { remoteUri: search.remoteUri },
    plugin: { registered: [] },
    theme: { registered: [], default: 'default' },
    email,
    contactForm,
    transcoding: { hls, web_videos, enabledResolutions },
    live: { enabled, transcoding: { enabled: transcoding.enabled, enabledResolutions: [] } },
    import: { videos: config.import.videos },
    autoBlacklist,
    avatar,
    video,
    videoCaption,
    user,
    trending: { videos: { intervalDays: 7 } },
    tracker,
  };
  return {
    version: '2.0',
    software: { name: 'peertube', version: state.version },
    protocols: ['activitypub'],
    services: { inbound: [], outbound: ['atom1.0', 'rss2.0'] },
    openRegistrations: true,
    usage: {
      users: { total: state.users.length, activeMonth: 0, activeHalfyear: 0 },
      localPosts: state.videos.length,
      localComments: state.comments.length,
    },
    metadata: {
      taxonomy: { postsName: 'Videos' },
      nodeName: state.instanceName,
      nodeDescription: config.instance.shortDescription,
      nodeConfig,
    },
  };
}
