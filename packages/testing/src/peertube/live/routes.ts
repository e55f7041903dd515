import { randomUUID } from 'node:crypto';
import { optionalUser, requireUser } from '../auth/authenticate.ts';
import { requireOwnChannel } from '../channels/access.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields, readForm } from '../http/exchange.ts';
import type { Fields } from '../http/fields.ts';
import { createHttpError } from '../http/problem.ts';
import { route } from '../http/router.ts';
import { toBoolean, toInteger, toList } from '../http/values.ts';
import type { State } from '../state.ts';
import { canManage, requireManagedVideo, requireVideo } from '../videos/access.ts';
import { createVideo } from '../videos/create.ts';
import { checkVideoFields, requirePasswords } from '../videos/fields.ts';
import { checkLimits, checkLiveFields, checkReplay } from './checks.ts';
import type { Live } from './live.ts';
import { presentSession } from './present-session.ts';

const PUBLIC = 1;
const WAITING = 4;

async function createLive(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const user = requireUser(exchange);
  const { fields, files } = await readForm(exchange);
  const checks = new RequestValidator(exchange);
  checkVideoFields(checks, fields, 'new');
  checkLiveFields(checks, fields);
  checks.throwIfInvalid();
  requirePasswords(exchange, fields);
  requireOwnChannel(exchange, user, fields['channelId']);
  checkLimits(exchange, user);
  const video = createVideo(state, {
    fields: { privacy: PUBLIC, ...fields },
    files,
    filename: '',
    media: undefined,
  });
  video.isLive = true;
  video.state = WAITING;
  const live: Live = {
    videoId: video.id,
    streamKey: randomUUID(),
    saveReplay: false,
    replayPrivacy: null,
    permanentLive: false,
    latencyMode: 1,
    schedules: [],
  };
  applyLiveFields(live, fields, video.privacy);
  state.lives.push(live);
  const { id, shortUUID, uuid } = video;
  return json({ video: { id, shortUUID, uuid } });
}

function applyLiveFields(live: Live, fields: Fields, privacy: number): void {
  live.saveReplay = toBoolean(fields['saveReplay']) ?? live.saveReplay;
  live.permanentLive = toBoolean(fields['permanentLive']) ?? live.permanentLive;
  live.latencyMode = toInteger(fields['latencyMode']) ?? live.latencyMode;
  const { privacy: replayPrivacy } = (fields['replaySettings'] ?? {}) as Fields;
  live.replayPrivacy = live.saveReplay
    ? (toInteger(replayPrivacy) ?? live.replayPrivacy ?? privacy)
    : null;
  if (fields['schedules'] !== undefined) {
    live.schedules = toList(fields['schedules']).map((schedule) => ({
      startAt: String((schedule as Fields)['startAt']),
    }));
  }
}

function getLive(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  const user = optionalUser(exchange);
  const video = requireVideo(exchange);
  const live = findLive(state, video.id);
  const secrets = {
    streamKey: live.streamKey,
    rtmpUrl: 'rtmp://127.0.0.1:1935/live',
    rtmpsUrl: null,
  };
  return json({
    ...(canManage(state, user, video) && secrets),
    permanentLive: live.permanentLive,
    saveReplay: live.saveReplay,
    ...(live.replayPrivacy !== null && { replaySettings: { privacy: live.replayPrivacy } }),
    latencyMode: live.latencyMode,
    schedules: live.schedules,
  });
}

async function putLive(exchange: Exchange): Promise<HandlerResponse> {
  const { video } = requireManagedVideo(exchange);
  const live = findLive(exchange.state, video.id);
  const fields = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  checkLiveFields(checks, fields);
  checks.throwIfInvalid();
  checkReplay(live, fields);
  if (video.state !== WAITING)
    throw createHttpError(400, 'Cannot update a live that has already started');
  applyLiveFields(live, fields, video.privacy);
  return empty(204);
}

function listSessions(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  const { video } = requireManagedVideo(exchange);
  findLive(state, video.id);
  const sessions = state.liveSessions.filter(({ videoId }) => videoId === video.id);
  const data = sessions.map((session) => presentSession(state, session));
  return json({ total: data.length, data });
}

/** Requires no log-in, as on the real server. */
function getReplaySession(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  const video = requireVideo(exchange);
  const session = state.liveSessions.find(({ replayVideoId }) => replayVideoId === video.id);
  if (!session) throw createHttpError(404, 'No live replay found');
  return json(presentSession(state, session));
}

function findLive(state: State, id: number): Live {
  const live = state.lives.find(({ videoId }) => videoId === id);
  if (!live) throw createHttpError(404, 'Live video not found');
  return live;
}

export const liveRoutes = [
  route('POST /api/v1/videos/live', createLive),
  route('GET /api/v1/videos/live/:id', getLive),
  route('PUT /api/v1/videos/live/:id', putLive),
  route('GET /api/v1/videos/live/:id/sessions', listSessions),
  route('GET /api/v1/videos/:id/live-session', getReplaySession),
];
