import type { User } from '../auth/user.ts';
import { presentAccount, presentChannel } from '../channels/present.ts';
import type { State } from '../state.ts';

const ROLE_LABELS = { 0: 'Administrator', 1: 'Moderator', 2: 'User' } as const;
const ON_THE_WEB = 1;
const ALSO_BY_MAIL = 3;

const PREFERENCES = {
  theme: 'instance-default',
  emailPublic: false,
  nsfwPolicy: 'do_not_list',
  nsfwFlagsDisplayed: 0,
  nsfwFlagsHidden: 0,
  nsfwFlagsWarned: 0,
  nsfwFlagsBlurred: 0,
  p2pEnabled: true,
  videosHistoryEnabled: true,
  autoPlayVideo: true,
  autoPlayNextVideo: false,
  autoPlayNextVideoPlaylist: true,
  videoLanguages: null,
  language: 'en',
};

/** Presents a user to an administrator. */
export function presentUser(state: State, user: User) {
  return {
    id: user.id,
    username: user.username,
    email: user.email,
    pendingEmail: null,
    emailVerified: user.role === 0 ? true : null,
    ...PREFERENCES,
    ...user.preferences,
    role: { id: user.role, label: ROLE_LABELS[user.role] },
    videoQuota: user.videoQuota,
    videoQuotaDaily: user.videoQuotaDaily,
    noInstanceConfigWarningModal: false,
    noWelcomeModal: false,
    noAccountSetupWarningModal: false,
    blocked: user.blocked,
    blockedReason: user.blockedReason,
    account: presentAccount(state, user),
    notificationSettings: notificationSettings(),
    videoChannels: state.channels
      .filter(({ userId }) => userId === user.id)
      .map((channel) => ({ ...presentChannel(state, channel), ownerAccountId: user.account.id })),
    createdAt: new Date(user.createdAt).toISOString(),
    pluginAuth: null,
    lastLoginDate: user.lastLoginAt === null ? null : new Date(user.lastLoginAt).toISOString(),
    twoFactorEnabled: user.twoFactorCode !== undefined,
    newFeaturesInfoRead: 1,
    adminFlags: user.adminFlags,
  };
}

/** Presents a user to themself. */
export function presentMe(state: State, user: User) {
  return {
    ...presentUser(state, user),
    videoChannelCollaborations: [],
    specialPlaylists: state.playlists
      .filter(({ userId, type }) => userId === user.id && type === 2)
      .map(({ id, displayName, type }) => ({ id, name: displayName, type })),
  };
}

function notificationSettings(): Record<string, number> {
  const quiet = [
    'newCommentOnMyVideo',
    'newVideoFromSubscription',
    'myVideoPublished',
    'myVideoImportFinished',
    'newUserRegistration',
    'commentMention',
    'newFollow',
    'newInstanceFollower',
    'autoInstanceFollowing',
    'myVideoStudioEditionFinished',
    'myVideoTranscriptionGenerated',
    'newPluginVersion',
  ];
  const loud = [
    'abuseAsModerator',
    'videoAutoBlacklistAsModerator',
    'blacklistOnMyVideo',
    'abuseNewMessage',
    'abuseStateChange',
    'newPeerTubeVersion',
  ];
  return Object.fromEntries([
    ...quiet.map((name) => [name, ON_THE_WEB]),
    ...loud.map((name) => [name, ALSO_BY_MAIL]),
  ]) as Record<string, number>;
}
