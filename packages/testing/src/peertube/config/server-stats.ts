import type { State } from '../state.ts';

const MESSAGES = [
  'Create',
  'Update',
  'Delete',
  'Follow',
  'Accept',
  'Reject',
  'Announce',
  'Undo',
  'Like',
  'Dislike',
  'Flag',
  'View',
  'ApproveReply',
  'RejectReply',
];

/** Returns the body of `GET /server/stats`: counts of what is stored, and zeros for federation. */
export function serverStats(state: State) {
  const { users, videos, comments, channels, playlists } = state;
  const sum = (numbers: number[]): number => numbers.reduce((total, count) => total + count, 0);
  const zeros = (names: string[]): Record<string, number> =>
    Object.fromEntries(names.map((name) => [name, 0]));
  return {
    totalUsers: users.length,
    totalModerators: users.filter(({ role }) => role === 1).length,
    totalAdmins: users.filter(({ role }) => role === 0).length,
    totalLocalVideos: videos.length,
    totalLocalVideoViews: sum(videos.map(({ views }) => views)),
    totalLocalVideoComments: comments.length,
    totalLocalVideoFilesSize: sum(videos.map(({ media }) => media?.size ?? 0)),
    totalVideos: videos.length,
    totalVideoComments: comments.length,
    totalLocalVideoChannels: channels.length,
    totalLocalPlaylists: playlists.filter(({ type }) => type === 1).length,
    videosRedundancy: [
      { totalUsed: 0, totalVideos: 0, totalVideoFiles: 0, strategy: 'manual', totalSize: null },
    ],
    averageAbuseResponseTimeMs: null,
    averageRegistrationRequestResponseTimeMs: null,
    totalAbuses: state.abuses.length,
    ...zeros([
      'totalDailyActiveUsers',
      'totalWeeklyActiveUsers',
      'totalMonthlyActiveUsers',
      'totalLocalDailyActiveVideoChannels',
      'totalLocalWeeklyActiveVideoChannels',
      'totalLocalMonthlyActiveVideoChannels',
      'totalInstanceFollowers',
      'totalInstanceFollowing',
      'totalAbusesProcessed',
      'totalRegistrationRequests',
      'totalRegistrationRequestsProcessed',
      'totalActivityPubMessagesProcessed',
      'totalActivityPubMessagesSuccesses',
      'totalActivityPubMessagesErrors',
      'activityPubMessagesProcessedPerSecond',
      'totalActivityPubMessagesWaiting',
      ...['Successes', 'Errors'].flatMap((end) =>
        MESSAGES.map((kind) => `totalActivityPub${kind}Messages${end}`),
      ),
    ]),
  };
}
