import { optionalUser } from '../auth/authenticate.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { isInteger, toInteger, toText } from '../http/values.ts';
import { requireManagedVideo, requireVideo } from './access.ts';
import { recordHistory } from './history.ts';
import type { Video } from './video.ts';

const MINUTE_MS = 60_000;
const POINTS = 5;
const METRICS: ReadonlySet<string> = new Set(['viewers', 'aggregateWatchTime']);
const VIEW_SECONDS = 10;

/** Handles `POST /videos/:id/views`: counts one view per session after ten seconds, or at the end of a shorter video. */
export async function addView(exchange: Exchange): Promise<HandlerResponse> {
  const { operation, params, state } = exchange;
  const video = requireVideo(exchange);
  const fields = await readFields(exchange);
  const { currentTime, sessionId } = fields;
  const checks = new RequestValidator(exchange);
  const position = isInteger(currentTime) ? currentTime : null;
  checks.expect(isInteger(currentTime), 'body', 'currentTime', position);
  checks.optional(fields, 'viewEvent', (value) => value === 'seek');
  checks.throwIfInvalid();
  const seconds = toInteger(currentTime) ?? 0;
  if (seconds < 0 || (!video.isLive && seconds > video.duration)) {
    const detail = `Current time ${seconds} is invalid (video ${params['id']} duration: ${video.duration})`;
    throw createHttpError(400, detail, { operation });
  }
  const session = `${video.id} ${toText(sessionId) ?? exchange.ip}`;
  if (seconds >= Math.min(VIEW_SECONDS, video.duration) && !state.viewers.has(session)) {
    state.viewers.add(session);
    video.views += 1;
  }
  const user = optionalUser(exchange);
  if (user) recordHistory(state, user, video, seconds);
  return empty(204);
}

/** Statistics are always zero. */
export function getOverallStats(exchange: Exchange): HandlerResponse {
  managed(exchange);
  return json({
    totalWatchTime: 0,
    averageWatchTime: 0,
    totalViewers: 0,
    viewersPeak: 0,
    viewersPeakDate: null,
    countries: [],
    subdivisions: [],
  });
}

export function getRetentionStats(exchange: Exchange): HandlerResponse {
  const { duration } = managed(exchange);
  const data = Array.from({ length: duration + 1 }, (_, second) => ({
    second,
    retentionPercent: 0,
  }));
  return json({ data });
}

export function getTimeseriesStats(exchange: Exchange): HandlerResponse {
  managed(exchange);
  const metric = exchange.params['metric'] ?? '';
  const checks = new RequestValidator(exchange);
  checks.expect(METRICS.has(metric), 'params', 'metric', metric);
  checks.throwIfInvalid();
  const query = exchange.url.searchParams;
  if (query.has('startDate') !== query.has('endDate'))
    throw createHttpError(
      400,
      'Both start date and end date should be defined if one of them is specified',
    );
  const now = Math.floor(exchange.state.now() / MINUTE_MS) * MINUTE_MS;
  const data = Array.from({ length: POINTS }, (_, index) => {
    return { date: new Date(now - (POINTS - 1 - index) * MINUTE_MS).toISOString(), value: 0 };
  });
  return json({ groupInterval: '1 minute', data });
}

export function getUserAgentStats(exchange: Exchange): HandlerResponse {
  managed(exchange);
  return json({ clients: [], devices: [], operatingSystems: [] });
}

function managed(exchange: Exchange): Video {
  return requireManagedVideo(exchange).video;
}
