import { requireUser } from '../auth/authenticate.ts';
import { type Answer, empty, json } from '../../http/answer.ts';
import { Checks } from '../http/checks.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import { route } from '../http/router.ts';
import { requireVisibleVideo } from '../videos/access.ts';

async function rateVideo(exchange: Exchange): Promise<Answer> {
  const { ratings } = exchange.state;
  const user = requireUser(exchange);
  const fields = await readFields(exchange);
  const { rating } = fields;
  const checks = new Checks(exchange);
  checks.required(fields, 'rating', (value) => ['like', 'dislike', 'none'].includes(String(value)));
  checks.close();
  const { id: videoId } = requireVisibleVideo(exchange);
  const at = ratings.findIndex((one) => one.userId === user.id && one.videoId === videoId);
  if (at >= 0) ratings.splice(at, 1);
  if (rating === 'like' || rating === 'dislike') ratings.push({ userId: user.id, videoId, rating });
  return empty(204);
}

function getMyRating(exchange: Exchange): Answer {
  const user = requireUser(exchange);
  const { id: videoId } = requireVisibleVideo(exchange);
  const found = exchange.state.ratings.find(
    (one) => one.userId === user.id && one.videoId === videoId,
  );
  return json({ videoId, rating: found?.rating ?? 'none' });
}

export const ratingRoutes = [
  route('PUT /api/v1/videos/:id/rate', rateVideo),
  route('GET /api/v1/users/me/videos/:id/rating', getMyRating),
];
