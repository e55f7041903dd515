import { presentAccount, presentChannelSummary, presentImage } from '../channels/present.ts';
import type { State } from '../state.ts';
import { getOwner } from '../videos/access.ts';
import type { Comment } from './comment.ts';

const iso = (time: number): string => new Date(time).toISOString();

export function presentComment(state: State, comment: Comment) {
  const video = state.videos.find(({ id }) => id === comment.videoId);
  const author = state.users.find(({ id }) => id === comment.userId);
  const replies = state.comments.filter(
    (reply) => reply.threadId === comment.id && reply.id !== comment.id && reply.deletedAt === null,
  );
  const owner = video && getOwner(state, video);
  const { deletedAt } = comment;
  return {
    ...presentBase(state, comment),
    deletedAt: deletedAt && iso(deletedAt),
    heldForReview: comment.heldForReview,
    isDeleted: deletedAt !== null,
    totalRepliesFromVideoAuthor: replies.filter(({ userId }) => userId === owner?.id).length,
    totalReplies: replies.length,
    account: deletedAt === null && author ? presentAccount(state, author) : null,
  };
}

/** Presents a comment with the tree of its replies. */
export function presentTree(state: State, comment: Comment): object {
  const children = state.comments.filter(
    ({ inReplyToCommentId }) => inReplyToCommentId === comment.id,
  );
  return {
    comment: presentComment(state, comment),
    children: children.map((child) => presentTree(state, child)),
  };
}

/** Presents a comment for moderation. */
export function presentForAdmin(state: State, comment: Comment) {
  const video = state.videos.find(({ id }) => id === comment.videoId);
  const channel = state.channels.find(({ id }) => id === video?.channelId);
  const author = state.users.find(({ id }) => id === comment.userId);
  return {
    ...presentBase(state, comment),
    heldForReview: comment.heldForReview,
    automaticTags: [],
    video: video && {
      id: video.id,
      uuid: video.uuid,
      name: video.name,
      channel: channel && {
        ...presentChannelSummary(state, channel),
        avatars: channel.avatars.map((image) => presentImage(state, image)),
      },
    },
    account: author && presentAccount(state, author),
  };
}

function presentBase(state: State, comment: Comment) {
  const video = state.videos.find(({ id }) => id === comment.videoId);
  return {
    id: comment.id,
    url: `${state.url}/videos/watch/${video?.uuid}/comments/${comment.id}`,
    text: comment.deletedAt === null ? comment.text : '',
    threadId: comment.threadId,
    inReplyToCommentId: comment.inReplyToCommentId,
    videoId: comment.videoId,
    createdAt: iso(comment.createdAt),
    updatedAt: iso(comment.updatedAt),
  };
}
