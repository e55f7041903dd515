import { requireUser } from '../auth/authenticate.ts';
import { requireAccount } from '../channels/read.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import { validatePagination, paginate } from '../http/pagination.ts';
import { createHttpError } from '../http/problem.ts';
import { route } from '../http/router.ts';
import { requireVisibleVideo } from '../videos/access.ts';
import { presentVideo } from '../videos/present.ts';

async function rateVideo(exchange: Exchange): Promise<HandlerResponse> {
  const { ratings } = exchange.state;
  const user = requireUser(exchange);
  const fields = await readFields(exchange);
  const { rating } = fields;
  const checks = new RequestValidator(exchange);
  checks.required(fields, 'rating', (value) => ['like', 'dislike', 'none'].includes(String(value)));
  checks.throwIfInvalid();
  const { id: videoId } = requireVisibleVideo(exchange);
  const index = ratings.findIndex(
    (rating) => rating.userId === user.id && rating.videoId === videoId,
  );
  if (index >= 0) ratings.splice(index, 1);
  if (rating === 'like' || rating === 'dislike') ratings.push({ userId: user.id, videoId, rating });
  return empty(204);
}

function getMyRating(exchange: Exchange): HandlerResponse {
  const user = requireUser(exchange);
  const { id: videoId } = requireVisibleVideo(exchange);
  const match = exchange.state.ratings.find(
    (rating) => rating.userId === user.id && rating.videoId === videoId,
  );
  return json({ videoId, rating: match?.rating ?? 'none' });
}

/** Lists the ratings of an account, which only its owner may see. */
function listRatings(exchange: Exchange): HandlerResponse {
  const { state, url } = exchange;
  const user = requireUser(exchange);
  if (requireAccount(exchange) !== user)
    throw createHttpError(403, 'Only owner of this account can access this resource.');
  validatePagination(exchange, ['createdAt']);
  const checks = new RequestValidator(exchange);
  checks.query('rating', (value) => value === 'like' || value === 'dislike');
  checks.throwIfInvalid();
  const requestedRating = url.searchParams.get('rating');
  const ratings = state.ratings.filter(
    ({ userId, rating }) =>
      userId === user.id && (requestedRating === null || rating === requestedRating),
  );
  const isOldestFirst = url.searchParams.get('sort') === 'createdAt';
  const rated = (isOldestFirst ? ratings : ratings.toReversed()).flatMap(({ rating, videoId }) => {
    const video = state.videos.find(({ id }) => id === videoId);
    return video ? [{ rating, video }] : [];
  });
  return json(
    paginate(exchange, rated, ({ rating, video }) => ({
      rating,
      video: presentVideo(state, video),
    })),
  );
}

export const ratingRoutes = [
  route('GET /api/v1/accounts/:account/ratings', listRatings),
  route('PUT /api/v1/videos/:id/rate', rateVideo),
  route('GET /api/v1/users/me/videos/:id/rating', getMyRating),
];
