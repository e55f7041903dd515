import type { User } from '../auth/user.ts';
import type { State } from '../state.ts';
import { acceptedSubscriptions } from '../subscriptions/accepted-subscriptions.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { ActorImage, Channel } from './channel.ts';

const iso = (time: number): string => new Date(time).toISOString();

/** Presents an account in full. */
export function presentAccount(state: State, user: User) {
  const { account, username } = user;
  return {
    url: `${state.url}/accounts/${username}`,
    name: username,
    host: state.host,
    avatars: [],
    id: account.id,
    hostRedundancyAllowed: false,
    followingCount: acceptedSubscriptions(state).filter(({ userId }) => userId === user.id).length,
    followersCount: 0,
    createdAt: iso(account.createdAt),
    displayName: account.displayName,
    description: account.description,
    updatedAt: iso(account.updatedAt),
    userId: user.id,
  };
}

/** Presents an account beside a video in a list. */
export function presentAccountSummary(state: State, user: User) {
  const { account, username } = user;
  const url = `${state.url}/accounts/${username}`;
  const { displayName } = account;
  return { id: account.id, displayName, name: username, url, host: state.host, avatars: [] };
}

/** Presents a channel in full, without its owner, whose form differs between callers. */
export function presentChannel(state: State, channel: Channel) {
  const followers = getFollowers(state, channel);
  return {
    url: `${state.url}/video-channels/${channel.name}`,
    name: channel.name,
    host: state.host,
    avatars: channel.avatars.map((image) => presentImage(state, image)),
    id: channel.id,
    hostRedundancyAllowed: false,
    followingCount: 0,
    followersCount: followers.length,
    createdAt: iso(channel.createdAt),
    banners: channel.banners.map((image) => presentImage(state, image)),
    displayName: channel.displayName,
    description: channel.description,
    support: channel.support,
    isLocal: true,
    updatedAt: iso(channel.updatedAt),
  };
}

export function presentChannelWithOwner(state: State, channel: Channel) {
  const owner = state.users.find(({ id }) => id === channel.userId);
  return {
    ...presentChannel(state, channel),
    ...(owner && { ownerAccount: presentAccount(state, owner) }),
  };
}

/** Presents a channel in a list, with a shorter form of its owner. */
export function presentChannelInList(state: State, channel: Channel) {
  const owner = state.users.find(({ id }) => id === channel.userId);
  if (!owner) return presentChannel(state, channel);
  const { userId: _userId, ...full } = presentAccount(state, owner);
  const { url, name, host, avatars, id, hostRedundancyAllowed, displayName } = full;
  const ownerAccount = { url, name, host, avatars, id, hostRedundancyAllowed, displayName };
  return { ...presentChannel(state, channel), ownerAccount };
}

export function presentChannelSummary(state: State, channel: Channel) {
  return {
    id: channel.id,
    name: channel.name,
    displayName: channel.displayName,
    url: `${state.url}/video-channels/${channel.name}`,
    host: state.host,
    avatars: channel.avatars.map((image) => {
      const { height: _height, ...rest } = presentImage(state, image);
      return rest;
    }),
  };
}

export function getFollowers(state: State, channel: Channel): Subscription[] {
  return acceptedSubscriptions(state).filter(({ channelId }) => channelId === channel.id);
}

/** Presents a follower and the channel, with the fields that other servers would know. */
export function presentFollower(state: State, subscription: Subscription) {
  const { id, createdAt } = subscription;
  const user = state.users.find((user) => user.id === subscription.userId);
  const channel = state.channels.find((channel) => channel.id === subscription.channelId);
  const date = iso(createdAt);
  return {
    id,
    follower: user && toActor(presentAccount(state, user)),
    following: channel && toActor(presentChannel(state, channel)),
    score: 1000,
    state: 'accepted',
    createdAt: date,
    updatedAt: date,
  };
}

function toActor(actor: ReturnType<typeof presentAccount> | ReturnType<typeof presentChannel>) {
  const { url, name, host, avatars, id, hostRedundancyAllowed } = actor;
  const { followingCount, followersCount, createdAt } = actor;
  const counts = { followingCount, followersCount, createdAt };
  return { url, name, host, avatars, id, hostRedundancyAllowed, ...counts };
}

export function presentImage(state: State, { width, height, path, createdAt }: ActorImage) {
  const date = iso(createdAt);
  return { height, width, path, fileUrl: state.url + path, createdAt: date, updatedAt: date };
}
