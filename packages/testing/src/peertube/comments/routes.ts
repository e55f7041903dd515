import { requireUser } from '../auth/authenticate.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import { validatePagination, paginate } from '../http/pagination.ts';
import { createHttpError } from '../http/problem.ts';
import { route } from '../http/router.ts';
import { hasLength } from '../http/values.ts';
import { requireRight } from '../users/admin.ts';
import { canManage, getOwner, requireVisibleVideo } from '../videos/access.ts';
import type { Comment } from './comment.ts';
import { presentComment, presentForAdmin, presentTree } from './present.ts';

const DISABLED = 2;
const SEE_ALL_COMMENTS = 24;

function listThreads(exchange: Exchange): HandlerResponse {
  const { state, url } = exchange;
  const video = requireVisibleVideo(exchange);
  validatePagination(exchange, ['createdAt', 'totalReplies']);
  const videoComments = state.comments.filter(({ videoId }) => videoId === video.id);
  const threads = videoComments.filter(({ inReplyToCommentId }) => inReplyToCommentId === null);
  const oldestFirst = url.searchParams.get('sort') === 'createdAt';
  const sorted = oldestFirst ? threads : threads.toReversed();
  const page = paginate(exchange, sorted, (comment) => presentComment(state, comment));
  const totalNotDeletedComments = videoComments.filter(
    ({ deletedAt }) => deletedAt === null,
  ).length;
  return json({ ...page, totalNotDeletedComments });
}

function getThread(exchange: Exchange): HandlerResponse {
  const comment = requireComment(exchange, 'Video comment thread not found');
  return json(presentTree(exchange.state, comment));
}

async function addComment(exchange: Exchange): Promise<HandlerResponse> {
  const { state, params } = exchange;
  const user = requireUser(exchange);
  const fields = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  checks.required(fields, 'text', (value) => hasLength(value, 1, 10_000));
  checks.throwIfInvalid();
  const video = requireVisibleVideo(exchange);
  if (video.commentsPolicy === DISABLED)
    throw createHttpError(409, 'Video comments are disabled for this video.');
  const parent = params['commentId'] === undefined ? undefined : requireComment(exchange);
  const id = state.nextId('comment');
  const comment: Comment = {
    id,
    videoId: video.id,
    userId: user.id,
    threadId: parent?.threadId ?? id,
    inReplyToCommentId: parent?.id ?? null,
    text: String(fields['text']),
    createdAt: state.now(),
    updatedAt: state.now(),
    deletedAt: null,
    heldForReview: false,
  };
  state.comments.push(comment);
  return json({ comment: presentComment(state, comment) });
}

function deleteComment(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  const user = requireUser(exchange);
  const video = requireVisibleVideo(exchange);
  const comment = requireComment(exchange);
  if (comment.userId !== user.id && !canManage(state, user, video)) {
    throw createHttpError(403, 'Cannot remove video comment of another user');
  }
  comment.deletedAt = state.now();
  comment.updatedAt = state.now();
  return empty(204);
}

function requireComment(exchange: Exchange, detail = 'Video comment not found'): Comment {
  const { state, params } = exchange;
  const video = requireVisibleVideo(exchange);
  const commentId = Number(params['commentId']);
  const comment = state.comments.find(
    ({ id, videoId }) => id === commentId && videoId === video.id,
  );
  if (!comment) throw createHttpError(404, detail);
  return comment;
}

/** Without `sort`, the real 8.0.1 fails because of a missing column. */
function listCommentsOnMyVideos(exchange: Exchange): HandlerResponse {
  const { state, url } = exchange;
  const user = requireUser(exchange);
  if (!url.searchParams.has('sort')) {
    const detail = 'column VideoCommentModel.publishedAt does not exist';
    throw createHttpError(500, detail, { code: 'SequelizeDatabaseError' });
  }
  return listForAdmin(exchange, ({ videoId }) => {
    const video = state.videos.find(({ id }) => id === videoId);
    return video !== undefined && getOwner(state, video) === user;
  });
}

function listAllComments(exchange: Exchange): HandlerResponse {
  requireRight(exchange, SEE_ALL_COMMENTS, '/comments');
  return listForAdmin(exchange, () => true);
}

function listForAdmin(
  exchange: Exchange,
  isIncluded: (comment: Comment) => boolean,
): HandlerResponse {
  const { state } = exchange;
  validatePagination(exchange);
  const comments = state.comments
    .filter((comment) => comment.deletedAt === null && isIncluded(comment))
    .toReversed();
  return json(paginate(exchange, comments, (comment) => presentForAdmin(state, comment)));
}

export const commentRoutes = [
  route('GET /api/v1/videos/comments', listAllComments),
  route('GET /api/v1/users/me/videos/comments', listCommentsOnMyVideos),
  route('GET /api/v1/videos/:id/comment-threads', listThreads),
  route('POST /api/v1/videos/:id/comment-threads', addComment),
  route('GET /api/v1/videos/:id/comment-threads/:commentId', getThread),
  route('POST /api/v1/videos/:id/comments/:commentId', addComment),
  route('DELETE /api/v1/videos/:id/comments/:commentId', deleteComment),
];
