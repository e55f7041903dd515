import { optionalUser } from '../auth/authenticate.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readForm } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { route } from '../http/router.ts';
import { toInteger } from '../http/values.ts';
import { requireManagedVideo, requireVisibleVideo } from './access.ts';
import { applyAutomaticTags } from './automatic-tags.ts';
import { updateChaptersFromDescription, getChapters, putChapters } from './chapters.ts';
import {
  createFileToken,
  deletePassword,
  getFileMetadata,
  getSource,
  getStoryboards,
  listPasswords,
  putPasswords,
} from './details.ts';
import { applyVideoFields, checkVideoFields, requirePasswords } from './fields.ts';
import { clearHistory, removeFromHistory, listHistory, presentHistory } from './history.ts';
import { storeImage } from './image.ts';
import { listMyVideos, listVideos, searchVideos } from './list.ts';
import { presentVideoDetails } from './present.ts';
import {
  addView,
  getOverallStats,
  getRetentionStats,
  getTimeseriesStats,
  getUserAgentStats,
} from './stats.ts';

const WAITING = 4;

function getVideo(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  const video = requireVisibleVideo(exchange);
  return json({
    ...presentVideoDetails(state, video),
    ...presentHistory(state, optionalUser(exchange), video),
  });
}

async function putVideo(exchange: Exchange): Promise<HandlerResponse> {
  const { state, operation } = exchange;
  const { video } = requireManagedVideo(exchange);
  const { fields, files } = await readForm(exchange);
  const checks = new RequestValidator(exchange);
  checkVideoFields(checks, fields, 'update');
  checks.throwIfInvalid();
  requirePasswords(exchange, fields);
  const changesPrivacy =
    fields['privacy'] !== undefined && toInteger(fields['privacy']) !== video.privacy;
  if (video.isLive && video.state !== WAITING && changesPrivacy) {
    throw createHttpError(400, 'Cannot update privacy of a live that has already started', {
      operation,
    });
  }
  const { name, description } = video;
  applyVideoFields(state, video, fields);
  if (video.description !== description) updateChaptersFromDescription(video, description);
  if (video.name !== name || video.description !== description) applyAutomaticTags(state, video);
  if (files['thumbnailfile']) video.thumbnail = storeImage(files['thumbnailfile']);
  if (files['previewfile']) video.preview = storeImage(files['previewfile']);
  video.updatedAt = state.now();
  return empty(204);
}

function deleteVideo(exchange: Exchange): HandlerResponse {
  const { video } = requireManagedVideo(exchange);
  const { videos } = exchange.state;
  videos.splice(videos.indexOf(video), 1);
  return empty(204);
}

export const videoRoutes = [
  route('GET /api/v1/videos', (exchange) => listVideos(exchange), 'getVideos'),
  route('GET /api/v1/videos/:id', getVideo, 'getVideo'),
  route('PUT /api/v1/videos/:id', putVideo, 'putVideo'),
  route('DELETE /api/v1/videos/:id', deleteVideo, 'delVideo'),
  route('GET /api/v1/videos/:id/source', getSource, 'getVideoSource'),
  route('GET /api/v1/videos/:id/storyboards', getStoryboards),
  route('GET /api/v1/videos/:id/metadata/:fileId', getFileMetadata),
  route('POST /api/v1/videos/:id/token', createFileToken),
  route('GET /api/v1/videos/:id/passwords', listPasswords),
  route('PUT /api/v1/videos/:id/passwords', putPasswords),
  route('DELETE /api/v1/videos/:id/passwords/:passwordId', deletePassword),
  route('GET /api/v1/videos/:id/chapters', getChapters),
  route('PUT /api/v1/videos/:id/chapters', putChapters),
  route('POST /api/v1/videos/:id/views', addView, 'addView'),
  route('GET /api/v1/videos/:id/stats/overall', getOverallStats),
  route('GET /api/v1/videos/:id/stats/retention', getRetentionStats),
  route('GET /api/v1/videos/:id/stats/timeseries/:metric', getTimeseriesStats),
  route('GET /api/v1/videos/:id/stats/user-agent', getUserAgentStats),
  route('GET /api/v1/users/me/videos', listMyVideos),
  route('GET /api/v1/users/me/history/videos', listHistory),
  route('POST /api/v1/users/me/history/videos/remove', clearHistory),
  route('DELETE /api/v1/users/me/history/videos/:videoId', removeFromHistory),
  route('GET /api/v1/search/videos', searchVideos, 'searchVideos'),
];
