import { withAndWithoutLogIn, send, step, type Step } from '../step.ts';

const OF_CHANNEL = '/api/v1/video-channels/{channel}/videos';
const SEARCH = '/api/v1/search/videos';
const VIDEO = '/api/v1/videos/{video}';

const sorts = ['name', 'duration', 'createdAt', '-publishedAt', 'views', 'likes', '-hot', '-best'];
const filters = [
  ...sorts.map((sort) => `sort=${sort}`),
  'sort=nada',
  'count=101',
  'count=0',
  'start=-1',
  'start=500',
  'skipCount=true',
  'isLive=true',
  'isLocal=true',
  'nsfw=both',
  'languageOneOf=es',
  'languageOneOf=pt',
  'tagsOneOf=uno',
  'tagsAllOf=uno&tagsAllOf=dos',
  'licenceOneOf=2',
  'categoryOneOf=15',
  'host={host}',
  'host=otro.example',
  'privacyOneOf=2',
  'autoTagOneOf=external-link',
  'autoTagOneOf=nada',
  'includeScheduledLive=true',
  ...[1, 2, 4, 8, 16, 32, 64].map((include) => `include=${include}`),
];
const searches = [
  'search={run}',
  'search={url}/w/{video}',
  'search={url}/videos/watch/{video}',
  'search={run}&searchTarget=local',
  'search={run}&searchTarget=search-index',
  'search={run}&sort=nada',
  'search={run}&startDate=ayer',
  'search={run}&durationMin=9999',
  'uuids={video}',
];

/** Lists of the videos of a channel, with filters and `include`, and searches. */
export const listSteps: readonly Step[] = [
  ...withAndWithoutLogIn(
    ...filters.map((query) => `GET ${OF_CHANNEL}?${query}`),
    ...searches.map((query) => `GET ${SEARCH}?${query}`),
    'GET /api/v1/search/video-channels?search={run}&searchTarget=search-index',
    'GET /api/v1/search/video-playlists?search={run}&searchTarget=search-index',
  ),
  send(`PUT ${VIDEO}`, { privacy: 4 }),
  ...withAndWithoutLogIn(`GET ${OF_CHANNEL}`, `GET ${SEARCH}?search={run}`),
  send(`PUT ${VIDEO}`, { privacy: 1 }),
  step('GET /api/v1/users/me/videos?search={run}'),
  step('GET /feeds/videos.json?videoChannelName={channel}', { as: 'nobody' }),
  step('GET /feeds/videos.xml?videoChannelName=nadie-{run}', { as: 'nobody' }),
  step('GET /services/oembed?url={url}/w/{videoShort}', { as: 'nobody' }),
  step('GET /services/oembed?url={url}/w/{videoShort}&format=xml', { as: 'nobody' }),
  step('GET /services/oembed?url=https://otro.example/w/x', { as: 'nobody' }),
];
