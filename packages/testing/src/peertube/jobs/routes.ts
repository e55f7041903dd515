import { type HandlerResponse, json } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { validatePagination, paginate } from '../http/pagination.ts';
import { route } from '../http/router.ts';
import { requireRight } from '../users/admin.ts';

const MANAGE_JOBS = 7;

/** Lists jobs: a completed one per video, and the failed ones. */
function listJobs(exchange: Exchange): HandlerResponse {
  const { state, params } = exchange;
  requireRight(exchange, MANAGE_JOBS);
  validatePagination(exchange);
  const jobState = params['state'] ?? '';
  const all =
    jobState === 'failed'
      ? getFailedJobs(exchange)
      : jobState === 'completed'
        ? getCompletedJobs(exchange)
        : [];
  const times = (at: number) => {
    const date = new Date(at).toISOString();
    return { createdAt: date, finishedOn: date, processedOn: date };
  };
  return json(
    paginate(exchange, all.toReversed(), ({ at, ...job }) => ({
      ...job,
      state: jobState,
      progress: 0,
      ...times(at || state.now()),
    })),
  );
}

interface Job {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly parent?: { readonly id: string };
  readonly error: string | null;
  readonly at: number;
}

function getCompletedJobs({ state }: Exchange): Job[] {
  return state.videos.map(({ id, createdAt }) => ({
    id: String(id),
    type: 'manage-video-torrent',
    data: { action: 'update-metadata', videoId: id, videoFileId: id * 2 },
    parent: { id: String(id) },
    error: null,
    at: createdAt,
  }));
}

function getFailedJobs({ state }: Exchange): Job[] {
  return state.failedJobs.map((job, index) => ({ id: String(index + 1), ...job }));
}

export const jobRoutes = [
  route('GET /api/v1/jobs', listJobs, 'getJobs'),
  route('GET /api/v1/jobs/:state', listJobs, 'getJobs'),
];
