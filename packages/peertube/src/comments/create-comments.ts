import type { CallOptions, Paginator, ListOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { actorSchema, type Actor } from '../accounts/actor.ts';
import { apiPath, callApi } from '../call-api.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import type { VideoId } from '../videos/video-id.ts';

/** Validates a comment. */
export const commentSchema = z.looseObject({
  id: z.number(),
  threadId: z.number(),
  inReplyToCommentId: z.nullish(z.number()),
  videoId: z.number(),
  text: z.string(),
  createdAt: z.string(),
  isDeleted: z.optional(z.boolean()),
  heldForReview: z.optional(z.boolean()),
  totalReplies: z.optional(z.number()),
  account: z.nullish(actorSchema),
});
const addedSchema = z.looseObject({ comment: commentSchema });
const threadSchema = z.looseObject({
  comment: commentSchema,
  get children() {
    return z.array(threadSchema);
  },
});

/** A comment on a video. */
export interface VideoComment {
  /** The number on this server. */
  readonly id: number;
  /** The number of the first comment of its thread. */
  readonly threadId: number;
  /** The number of the comment that it replies to; absent or null for the first of a thread. */
  readonly inReplyToCommentId?: number | null | undefined;
  /** The number of the video. */
  readonly videoId: number;
  /**
   * Markdown that anybody on the fediverse may have written: display it as text, or sanitise it first. It is empty when the
   * comment was deleted.
   */
  readonly text: string;
  /** When it was written, in ISO 8601. */
  readonly createdAt: string;
  /** Whether it was deleted. */
  readonly isDeleted?: boolean | undefined;
  /** Whether it waits for a review; absent on older servers. */
  readonly heldForReview?: boolean | undefined;
  /** How many replies its thread has; absent for a reply. */
  readonly totalReplies?: number | undefined;
  /** Who wrote it; null when it was deleted. */
  readonly account?: Actor | null | undefined;
}

/** A comment and the replies to it. */
export interface CommentThread {
  /** The first comment of the thread, or of this part of it. */
  readonly comment: VideoComment;
  /** The direct replies, each with its own. */
  readonly children: readonly CommentThread[];
}

/** The order of threads; with a minus, the newest or the most answered first. */
export type CommentSort = '-createdAt' | 'createdAt' | '-totalReplies';

/** The calls about comments on videos. */
export interface PeerTubeComments {
  /**
   * Lists the first comment of each thread.
   * @param id - The video: its number, UUID or short UUID.
   * @param page - Where to start, how many a request asks for, and the order.
   * @param options - A signal that ends the listing.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * for await (const comment of peertube.comments.listThreads(42, { sort: '-totalReplies' }))
   *   console.log(comment.account?.displayName, comment.totalReplies);
   * ```
   */
  listThreads(
    id: VideoId,
    page?: ListOptions & {
      /** The order. @defaultValue '-createdAt' */
      readonly sort?: CommentSort | undefined;
    },
    options?: CallOptions,
  ): Paginator<VideoComment>;
  /**
   * Gets a comment with all replies.
   * @param id - The video: its number, UUID or short UUID.
   * @param threadId - The `threadId` of any comment in it.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const { comment, children } = await peertube.comments.getThread(42, 7);
   * console.log(comment.text, children.map((reply) => reply.comment.text));
   * ```
   */
  getThread(id: VideoId, threadId: number, options?: CallOptions): Promise<CommentThread>;
  /**
   * Lists the comments on one's own videos, the newest first, including those that wait for a review. From PeerTube 7 on.
   * @param page - Where to start, how many a request asks for, and the order.
   * @param options - A signal that ends the listing.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * for await (const comment of peertube.comments.listOnMyVideos())
   *   if (comment.heldForReview) console.log(comment.id, comment.account?.name);
   * ```
   */
  listOnMyVideos(
    page?: ListOptions & {
      /** The order. @defaultValue '-createdAt' */
      readonly sort?: '-createdAt' | 'createdAt' | undefined;
    },
    options?: CallOptions,
  ): Paginator<VideoComment>;
  /**
   * Starts a thread.
   * @param id - The video: its number, UUID or short UUID.
   * @param text - The text, which may not be empty.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `bad-request` for an empty text, `conflict` where comments are disabled.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const { threadId } = await peertube.comments.add(42, 'Gracias por la charla.');
   * ```
   */
  add(id: VideoId, text: string, options?: CallOptions): Promise<VideoComment>;
  /**
   * Replies to a comment.
   * @param id - The video: its number, UUID or short UUID.
   * @param commentId - The number of the comment.
   * @param text - The text, which may not be empty.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found` for a comment that is not on this video, `bad-request` for an empty text.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.comments.reply(42, 7, 'La grabación tiene subtítulos desde hoy.');
   * ```
   */
  reply(id: VideoId, commentId: number, text: string, options?: CallOptions): Promise<VideoComment>;
  /**
   * Empties a comment; its replies stay. Its author and the owner of the video may do so.
   * @param id - The video: its number, UUID or short UUID.
   * @param commentId - The number of the comment.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the comment of somebody else on the video of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.comments.delete(42, 7);
   * ```
   */
  delete(id: VideoId, commentId: number, options?: CallOptions): Promise<void>;
}

/**
 * Creates the comments API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createComments } from '@comunal/peertube';
 *
 * const comments = createComments(connect({ baseUrl: 'https://tubo.example' }));
 * const { data } = await comments.listThreads(42);
 * ```
 */
export function createComments(connection: PeerTubeConnection): PeerTubeComments {
  const post = async (path: string, text: string, options?: CallOptions): Promise<VideoComment> => {
    const parts = { json: { text }, schema: addedSchema };
    return (await callApi(connection, 'POST', path, options, parts)).comment;
  };
  return {
    listThreads: (id, page, options) => {
      const path = apiPath`videos/${id}/comment-threads`;
      return paginateApi(
        connection,
        { path, item: commentSchema, filters: { sort: true } },
        { ...page },
        options,
      );
    },
    getThread: (id, threadId, options) =>
      callApi(connection, 'GET', apiPath`videos/${id}/comment-threads/${threadId}`, options, {
        schema: threadSchema,
      }),
    listOnMyVideos: (page, options) => {
      // PeerTube 8.0 fails without `sort`.
      const query = { ...page, sort: page?.sort ?? '-createdAt' };
      const path = 'users/me/videos/comments';
      return paginateApi(
        connection,
        { path, item: commentSchema, filters: { sort: true }, auth: true },
        query,
        options,
      );
    },
    add: (id, text, options) => post(apiPath`videos/${id}/comment-threads`, text, options),
    reply: (id, commentId, text, options) =>
      post(apiPath`videos/${id}/comments/${commentId}`, text, options),
    delete: (id, commentId, options) =>
      callApi(connection, 'DELETE', apiPath`videos/${id}/comments/${commentId}`, options),
  };
}
