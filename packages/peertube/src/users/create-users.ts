import type { CallOptions, ListOptions, OptionNames, Paginator } from '@comunal/http';
import * as z from 'zod/mini';
import { actorSchema, type Actor } from '../accounts/actor.ts';
import { callApi } from '../call-api.ts';
import { channelSchema, type VideoChannel } from '../channels/channel.ts';
import { checkInput } from '../check-input.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import { emptyToNull } from '../videos/empty-to-null.ts';

const sharedChannelSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  displayName: z.string(),
});

/** Validates the person who is logged in. */
export const myUserSchema = z.looseObject({
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

/** Validates the space that is used. */
export const quotaUsedSchema = z.looseObject({
  videoQuotaUsed: z.number(),
  videoQuotaUsedDaily: z.number(),
});

/** Validates a notification. */
export const notificationSchema = z.looseObject({
  id: z.number(),
  type: z.number(),
  read: z.boolean(),
  createdAt: z.string(),
});

/** The person who is logged in. */
export interface MyUser {
  /** The number of the user, which is not that of the account. */
  readonly id: number;
  /** The name to log in with. */
  readonly username: string;
  /** The e-mail address, which the server shows to nobody else but its administrators. */
  readonly email: string;
  /** What the person may do on the server. */
  readonly role: {
    /** 0 for an administrator, 1 for a moderator, 2 for a user. */
    readonly id: number;
    /** The English name of the role, such as `Administrator`. */
    readonly label: string;
  };
  /** How many bytes may be stored; −1 for no limit. */
  readonly videoQuota: number;
  /** How many bytes may be uploaded in 24 hours; −1 for no limit. */
  readonly videoQuotaDaily: number;
  /** Whether a second factor is needed to log in; absent on older servers. */
  readonly twoFactorEnabled?: boolean | undefined;
  /** The account, as others see it. */
  readonly account: Actor;
  /** One's own channels. */
  readonly videoChannels: readonly VideoChannel[];
  /** The channels of others that this person may work on; absent or null before PeerTube 8. */
  readonly videoChannelCollaborations?:
    | readonly {
        /** The number of the channel, which uploads take as `channelId`. */
        readonly id: number;
        /** The name in its handle, `name@host`. */
        readonly name: string;
        /** The name that people read. */
        readonly displayName: string;
      }[]
    | null
    | undefined;
}

/** How much space one's videos take. */
export interface QuotaUsed {
  /** In all, in bytes. */
  readonly videoQuotaUsed: number;
  /** In the last 24 hours, in bytes. */
  readonly videoQuotaUsedDaily: number;
}

/** A notification. What it is about is in further fields, which depend on its type. */
export interface UserNotification {
  /** The number on this server. */
  readonly id: number;
  /** PeerTube's number of its kind. */
  readonly type: number;
  /** Whether it was marked as read. */
  readonly read: boolean;
  /** When it was created, in ISO 8601. */
  readonly createdAt: string;
}

/** The fields of one's own user that can be changed. */
export interface MyUserInput {
  /** 1 to 120 characters. */
  readonly displayName?: string | undefined;
  /** 3 to 1000 characters; null or a blank text empties it. */
  readonly description?: string | null | undefined;
  /** Needs `currentPassword`. */
  readonly email?: string | undefined;
  /** 6 to 50 characters, from PeerTube 8 on at least 8; needs `currentPassword`. */
  readonly password?: string | undefined;
  /** The password until now, without which neither e-mail address nor password can be changed. */
  readonly currentPassword?: string | undefined;
  /** Whether this person's player shares what it loads with other viewers, who then see its address. */
  readonly p2pEnabled?: boolean | undefined;
  /** Whether the server stores what this person watches. */
  readonly videosHistoryEnabled?: boolean | undefined;
}

const myUserInputNames: OptionNames<MyUserInput> = {
  displayName: true,
  description: true,
  email: true,
  password: true,
  currentPassword: true,
  p2pEnabled: true,
  videosHistoryEnabled: true,
};

/** The calls about users. */
export interface PeerTubeUsers {
  /** The calls about the person who is logged in. */
  readonly me: {
    /**
     * Gets one's own user.
     * @param options - A signal that ends the call.
     * @throws `PeerTubeError` with `unauthorized` or `invalid-token` when nobody is logged in.
     *
     * @example
     * ```ts
     * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
     *
     * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
     * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
     * const { username, videoChannels } = await peertube.users.me.get();
     * console.log(username, videoChannels.map(({ name }) => name));
     * ```
     */
    get(options?: CallOptions): Promise<MyUser>;
    /**
     * Changes the fields that `input` has.
     * @param input - The fields to change.
     * @param options - A signal that ends the call.
     * @throws `PeerTubeError` with `current-password-is-invalid`.
     *
     * @example
     * ```ts
     * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
     *
     * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
     * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
     * await peertube.users.me.update({ p2pEnabled: false, videosHistoryEnabled: false });
     * ```
     */
    update(input: MyUserInput, options?: CallOptions): Promise<void>;
    /**
     * Gets how much space one's videos take.
     * @param options - A signal that ends the call.
     *
     * @example
     * ```ts
     * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
     *
     * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
     * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
     * const { videoQuota } = await peertube.users.me.get();
     * const { videoQuotaUsed } = await peertube.users.me.getQuotaUsed();
     * if (videoQuota !== -1) console.log(`${(videoQuota - videoQuotaUsed) / 1e9} GB are left`);
     * ```
     */
    getQuotaUsed(options?: CallOptions): Promise<QuotaUsed>;
    /**
     * Lists one's notifications.
     * @param page - Where to start, how many a request asks for, and which.
     * @param options - A signal that ends the listing.
     *
     * @example
     * ```ts
     * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
     *
     * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
     * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
     * const { total } = await peertube.users.me.listNotifications({ unread: true, pageSize: 1 });
     * console.log(`${total} new notifications`);
     * ```
     */
    listNotifications(
      page?: ListOptions & {
        /** True for those alone that are not marked as read. @defaultValue both */
        readonly unread?: boolean | undefined;
      },
      options?: CallOptions,
    ): Paginator<UserNotification>;
    /**
     * Marks notifications as read; without `ids`, all.
     * @param ids - The numbers of the notifications. @defaultValue all
     * @param options - A signal that ends the call.
     *
     * @example
     * ```ts
     * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
     *
     * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
     * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
     * await peertube.users.me.markRead(); // all of them
     * ```
     */
    markRead(ids?: readonly number[], options?: CallOptions): Promise<void>;
  };
}

/**
 * Creates the users API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createAuth, createUsers } from '@comunal/peertube';
 *
 * const connection = connect({ baseUrl: 'https://tubo.example' });
 * await createAuth(connection).logIn({ username: 'ana', password: 'a passphrase of hers' });
 * const { account } = await createUsers(connection).me.get();
 * ```
 */
export function createUsers(connection: PeerTubeConnection): PeerTubeUsers {
  return {
    me: {
      get: (options) =>
        callApi(connection, 'GET', 'users/me', options, { auth: true, schema: myUserSchema }),
      update: async (input, options) => {
        checkInput('users.me.update', input, myUserInputNames, connection.createError);
        await callApi(connection, 'PUT', 'users/me', options, { json: emptyToNull(input) });
      },
      getQuotaUsed: (options) =>
        callApi(connection, 'GET', 'users/me/video-quota-used', options, {
          auth: true,
          schema: quotaUsedSchema,
        }),
      listNotifications: (page, options) => {
        const path = 'users/me/notifications';
        return paginateApi(
          connection,
          {
            path,
            item: notificationSchema,
            filters: { unread: true },
            auth: true,
          },
          { ...page },
          options,
        );
      },
      markRead: (ids, options) => {
        const path = `users/me/notifications/read${ids ? '' : '-all'}`;
        return callApi(connection, 'POST', path, options, { json: ids && { ids } });
      },
    },
  };
}
