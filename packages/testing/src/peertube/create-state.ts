import { randomBytes } from 'node:crypto';
import type { User } from './auth/user.ts';
import type { PeerTubeSimulatorOptions, SimulatedUser } from './options.ts';
import type { State } from './state.ts';
import { newIds } from './ids/short-uuid.ts';
import type { Playlist } from './playlists/playlist.ts';
import { Processing } from './uploads/processing.ts';

/** The administrator of a simulator without `users`. */
const DEFAULT_USER = {
  username: 'root',
  password: 'correct horse battery staple',
} as const;

const ROLES = { administrator: 0, moderator: 1, user: 2 } as const;

export function createState(options: PeerTubeSimulatorOptions): State {
  const { clock = Date } = options;
  const ids = new Map<string, number>([['account', 1]]); // the first account belongs to the server
  const state: State = {
    host: '',
    url: '',
    version: options.version ?? '8.0.1',
    instanceName: options.instanceName ?? 'PeerTube',
    storage: options.storage ?? 'bytes',
    transcoding: options.transcoding ?? 'instant',
    sourceReplacement: options.sourceReplacement ?? true,
    settings: options.settings ?? 'stock',
    chunkDelayMs: options.chunkDelayMs ?? 0,
    lastPurgeAt: clock.now(),
    embedHandshake: options.embedHandshake ?? 'publish-request',
    anyHost: options.anyHost ?? false,
    tokenLifetimeMs: options.tokenLifetimeMs,
    twoFactorCode: options.twoFactorCode ?? '123456',
    actorKeysDelayMs: options.actorKeysDelayMs ?? 0,
    followDelayMs: options.followDelayMs ?? 0,
    torrentImports: options.torrentImports ?? false,
    transcription: options.transcription ?? false,
    transcribing: new Set(),
    durationSeconds: 5,
    client: {
      id: randomBytes(16).toString('hex'),
      secret: randomBytes(16).toString('hex'),
    },
    processing: new Processing(),
    now: () => clock.now(),
    nextId(kind) {
      const id = (ids.get(kind) ?? 0) + 1;
      ids.set(kind, id);
      return id;
    },
    users: [],
    sessions: [],
    twoFactorRequests: new Map(),
    channels: [],
    takenNames: new Set(['peertube']),
    uploads: new Map(),
    videos: [],
    captions: [],
    lives: [],
    liveSessions: [],
    playlists: [],
    imports: [],
    abuses: [],
    failedJobs: [],
    images: new Map(),
    fileTokens: new Map(),
    feedTokens: new Map(),
    feedCache: new Map(),
    viewers: new Set(),
    history: [],
    comments: [],
    ratings: [],
    subscriptions: [],
  };
  for (const [index, user] of (options.users ?? [DEFAULT_USER]).entries()) {
    const role = index === 0 ? 'administrator' : 'user';
    addUser(state, { role, twoFactor: options.twoFactor ?? false, ...user });
  }
  return state;
}

function createWatchLaterPlaylist(state: State, user: User): Playlist {
  const now = state.now();
  return {
    id: state.nextId('playlist'),
    ...newIds(),
    userId: user.id,
    type: 2,
    displayName: 'Watch later',
    description: null,
    privacy: 3,
    channelId: null,
    thumbnail: null,
    thumbnailVideoId: null,
    elements: [],
    createdAt: now,
    updatedAt: now,
  };
}

/** Adds a user with an account and a channel, as the real server does. */
export function addUser(state: State, options: SimulatedUser): User {
  const now = state.now();
  const user: User = {
    id: state.nextId('user'),
    username: options.username,
    password: options.password,
    email: options.email ?? `${options.username}@example.com`,
    role: ROLES[options.role ?? 'user'],
    videoQuota: options.videoQuota ?? -1,
    videoQuotaDaily: options.videoQuotaDaily ?? -1,
    blocked: false,
    blockedReason: null,
    twoFactorCode: options.twoFactor ? state.twoFactorCode : undefined,
    account: {
      id: state.nextId('account'),
      displayName: options.displayName ?? options.username,
      description: null,
      createdAt: now,
      updatedAt: now,
    },
    createdAt: now,
    lastLoginAt: null,
    adminFlags: 0,
    preferences: {},
  };
  state.users.push(user);
  const name = options.channel ?? `${options.username}_channel`;
  state.channels.push({
    id: state.nextId('channel'),
    name,
    userId: user.id,
    displayName: `Main ${options.username} channel`,
    description: null,
    support: null,
    avatars: [],
    banners: [],
    createdAt: now,
    updatedAt: now,
  });
  state.playlists.push(createWatchLaterPlaylist(state, user));
  state.takenNames.add(user.username).add(name);
  return user;
}
