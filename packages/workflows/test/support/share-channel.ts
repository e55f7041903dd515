import type { PeerTube } from '@comunal/peertube';

/** The PeerTube client of an account that has no channel of its own and uploads to one that others share with it. */
export function shareChannel(peertube: PeerTube): PeerTube {
  const { users, videos } = peertube;
  return {
    ...peertube,
    users: {
      ...users,
      me: {
        ...users.me,
        async get(options) {
          const user = await users.me.get(options);
          const shared = user.videoChannels.map((channel) => ({ ...channel, name: 'compartido' }));
          return { ...user, videoChannels: [], videoChannelCollaborations: shared };
        },
      },
    },
    videos: {
      ...videos,
      // Its videos belong to the account of the channel, and are listed to those who ask for them.
      listMine: ({ includeCollaborations, ...filters } = {}, options) =>
        videos.listMine(
          includeCollaborations ? filters : { ...filters, search: 'none of these' },
          options,
        ),
    },
  };
}
