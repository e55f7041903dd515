import type { CallOptions, Paginator, ListOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { actorSchema } from '../accounts/actor.ts';
import { channelSchema } from '../channels/channel.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import { callApi } from '../call-api.ts';
import { emptyToNull } from '../videos/empty-to-null.ts';
import type { Known } from '../known.ts';

const sharedChannelSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  displayName: z.string(),
});
const meSchema = z.looseObject({
  id: z.number(),
  username: z.string(),
  email: z.string(),
  role: z.looseObject({ id: z.number(), label: z.string() }),
  videoQuota: z.number(),
  videoQuotaDaily: z.number(),
  twoFactorEnabled: z.optional(z.boolean()),
  account: actorSchema,
  videoChannels: z.array(channelSchema),
  videoChannelCollaborations: z.nullish(z.array(sharedChannelSchema)),
});

const quotaUsedSchema = z.looseObject({
  videoQuotaUsed: z.number(),
  videoQuotaUsedDaily: z.number(),
});

const notificationSchema = z.looseObject({
  id: z.number(),
  type: z.number(),
  read: z.boolean(),
  createdAt: z.string(),
});

/**
 * The person who is logged in. Quotas are bytes, −1 for no limit. `role.id`: 0 administrator, 1 moderator, 2 user. From
 * PeerTube 8 on with the channels of others that this person may work on.
 */
export interface MyUser extends Known<z.output<typeof meSchema>> {}

/** Bytes of one's videos, in all and in the last 24 hours. */
export interface QuotaUsed extends Known<z.output<typeof quotaUsedSchema>> {}

/** Something that happened; what it is about stands in further fields, by its `type`. */
export interface UserNotification extends Known<z.output<typeof notificationSchema>> {}

/** What can be changed about oneself. */
export interface MyUserInput {
  /** 1 to 120 letters. */
  readonly displayName?: string | undefined;
  /** 3 to 1000 letters; null, or a text without a letter, empties it. */
  readonly description?: string | null | undefined;
  /** Needs `currentPassword`. */
  readonly email?: string | undefined;
  /** 6 to 50 letters, from PeerTube 8 on at least 8; needs `currentPassword`. */
  readonly password?: string | undefined;
  readonly currentPassword?: string | undefined;
  /** Whether the player of this person shares with other viewers what it loads, which shows them its address. */
  readonly p2pEnabled?: boolean | undefined;
  /** Whether the server keeps what this person watched. */
  readonly videosHistoryEnabled?: boolean | undefined;
}

/** People with a log-in. */
export interface PeerTubeUsers {
  /** The person who is logged in. */
  readonly me: {
    /** @throws `PeerTubeError` with `unauthorized` or `invalid-token` when nobody is logged in. */
    get(options?: CallOptions): Promise<MyUser>;
    /** Changes what `input` holds. @throws `PeerTubeError` with `current-password-is-invalid`. */
    update(input: MyUserInput, options?: CallOptions): Promise<void>;
    quotaUsed(options?: CallOptions): Promise<QuotaUsed>;
    notifications(
      page?: ListOptions & { readonly unread?: boolean | undefined },
      options?: CallOptions,
    ): Paginator<UserNotification>;
    /** Marks notifications as read; without `ids`, all. */
    markRead(ids?: readonly number[], options?: CallOptions): Promise<void>;
  };
}

/** People with a log-in, by themselves. */
export function createUsers(connection: PeerTubeConnection): PeerTubeUsers {
  return {
    me: {
      get: (options) =>
        callApi(connection, 'GET', 'users/me', options, { auth: true, schema: meSchema }),
      update: (input, options) =>
        callApi(connection, 'PUT', 'users/me', options, { json: emptyToNull(input) }),
      quotaUsed: (options) =>
        callApi(connection, 'GET', 'users/me/video-quota-used', options, {
          auth: true,
          schema: quotaUsedSchema,
        }),
      notifications: (page, options) =>
        paginateApi(
          connection,
          'users/me/notifications',
          notificationSchema,
          { ...page },
          options,
          true,
        ),
      markRead: (ids, options) =>
        callApi(connection, 'POST', `users/me/notifications/read${ids ? '' : '-all'}`, options, {
          json: ids && { ids },
        }),
    },
  };
}
