import type { CallOptions, Paginator, ListOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { actorSchema } from '../accounts/actor.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import { apiPath, callApi } from '../call-api.ts';
import type { VideoId } from '../videos/video-id.ts';
import type { Known } from '../known.ts';

const commentSchema = z.looseObject({
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

/**
 * A comment. `text` is Markdown that anybody on the fediverse may have written: show it as text, or clean it first. A deleted
 * one has no account and an empty text.
 */
export interface VideoComment extends Known<z.output<typeof commentSchema>> {}

/** A comment and the replies to it. */
export interface CommentThread {
  readonly comment: VideoComment;
  readonly children: readonly CommentThread[];
}

/** How comments are sorted; with a minus, the newest or most answered first. */
export type CommentSort = '-createdAt' | 'createdAt' | '-totalReplies';

/** Comments on videos. */
export interface PeerTubeComments {
  /** The first comments of each thread. */
  listThreads(
    id: VideoId,
    page?: ListOptions & { readonly sort?: CommentSort | undefined },
    options?: CallOptions,
  ): Paginator<VideoComment>;
  /** A comment with all replies. @throws `PeerTubeError` with `not-found`. */
  getThread(id: VideoId, threadId: number, options?: CallOptions): Promise<CommentThread>;
  /** Comments on one's own videos, the newest first, those that wait for a review too. From PeerTube 7 on. */
  listOnMine(
    page?: ListOptions & { readonly sort?: '-createdAt' | 'createdAt' | undefined },
    options?: CallOptions,
  ): Paginator<VideoComment>;
  /** Begins a thread. @throws `PeerTubeError` with `bad-request` for an empty text, `conflict` where comments are off. */
  add(id: VideoId, text: string, options?: CallOptions): Promise<VideoComment>;
  reply(id: VideoId, commentId: number, text: string, options?: CallOptions): Promise<VideoComment>;
  /** Empties a comment; its replies stay. For who wrote it and whose video it is. */
  delete(id: VideoId, commentId: number, options?: CallOptions): Promise<void>;
}

/** Comments, by themselves. */
export function createComments(connection: PeerTubeConnection): PeerTubeComments {
  const post = async (path: string, text: string, options?: CallOptions): Promise<VideoComment> => {
    const parts = { json: { text }, schema: addedSchema };
    return (await callApi(connection, 'POST', path, options, parts)).comment;
  };
  return {
    listThreads: (id, page, options) =>
      paginateApi(
        connection,
        apiPath`videos/${id}/comment-threads`,
        commentSchema,
        { ...page },
        options,
      ),
    getThread: (id, threadId, options) =>
      callApi(connection, 'GET', apiPath`videos/${id}/comment-threads/${threadId}`, options, {
        schema: threadSchema,
      }),
    listOnMine: (page, options) =>
      paginateApi(
        connection,
        'users/me/videos/comments',
        commentSchema,
        { ...page, sort: page?.sort ?? '-createdAt' }, // without one, PeerTube 8.0 fails
        options,
        true,
      ),
    add: (id, text, options) => post(apiPath`videos/${id}/comment-threads`, text, options),
    reply: (id, commentId, text, options) =>
      post(apiPath`videos/${id}/comments/${commentId}`, text, options),
    delete: (id, commentId, options) =>
      callApi(connection, 'DELETE', apiPath`videos/${id}/comments/${commentId}`, options),
  };
}
