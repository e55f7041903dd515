import { route } from '../http/router.ts';
import { createChannel, deleteChannel, deleteImage, pickImage, updateChannel } from './manage.ts';
import {
  getAccount,
  getChannel,
  listAccounts,
  listAccountVideos,
  listChannels,
  listAccountChannels,
  listChannelVideos,
  listCollaborators,
  listFollowers,
  searchChannels,
} from './read.ts';

const CHANNEL = '/api/v1/video-channels/:handle';

export const channelRoutes = [
  route('GET /api/v1/video-channels', listChannels),
  route('POST /api/v1/video-channels', createChannel),
  route(`GET ${CHANNEL}`, getChannel),
  route(`PUT ${CHANNEL}`, updateChannel),
  route(`DELETE ${CHANNEL}`, deleteChannel),
  route(`GET ${CHANNEL}/videos`, listChannelVideos),
  route(`GET ${CHANNEL}/followers`, listFollowers),
  route(`GET ${CHANNEL}/collaborators`, listCollaborators),
  route(`POST ${CHANNEL}/:kind/pick`, pickImage),
  route(`DELETE ${CHANNEL}/:kind`, deleteImage),
  route('GET /api/v1/accounts', listAccounts),
  route('GET /api/v1/accounts/:account', getAccount),
  route('GET /api/v1/accounts/:account/videos', listAccountVideos),
  route('GET /api/v1/accounts/:account/video-channels', listAccountChannels),
  route('GET /api/v1/search/video-channels', searchChannels, 'searchChannels'),
];
