import { withAndWithoutLogIn, send, step, withVariants, type Step } from '../step.ts';

const LISTS = '/api/v1/video-playlists';
const LIST = `${LISTS}/{list}`;
const VIDEOS = `${LIST}/videos`;
const NOBODY = { as: 'nobody' } as const;

export const playlistSteps: readonly Step[] = [
  ...withVariants(`POST ${LISTS}`, { displayName: 'Lista {run}' }, [
    { displayName: '' },
    { description: 'ab' },
    { privacy: 1 },
    { privacy: 42 },
  ]),
  send(`POST ${LISTS}`, { displayName: 'Lista {run}' }, NOBODY),
  send(
    `POST ${LISTS}`,
    { displayName: 'Lista {run}' },
    {
      capture: { list: 'videoPlaylist.uuid', listId: 'videoPlaylist.id' },
    },
  ),
  ...withAndWithoutLogIn(
    `GET ${LIST}`,
    `GET ${VIDEOS}`,
    `GET ${LISTS}/00000000-0000-4000-8000-000000000000`,
  ),
  send(`POST ${VIDEOS}`, { videoId: '{video}' }, { capture: { first: 'videoPlaylistElement.id' } }),
  send(
    `POST ${VIDEOS}`,
    { videoId: '{other}', startTimestamp: 1 },
    {
      capture: { second: 'videoPlaylistElement.id' },
    },
  ),
  send(`POST ${VIDEOS}`, { videoId: '00000000-0000-4000-8000-000000000000' }),
  send(`POST ${VIDEOS}`, {}),
  send(`POST ${VIDEOS}`, { videoId: '{video}' }, NOBODY),
  ...withVariants(`POST ${VIDEOS}/reorder`, {}, [
    { startPosition: 2, insertAfterPosition: 0 },
    { startPosition: 50, insertAfterPosition: 0 },
    { startPosition: 1, insertAfterPosition: 0, reorderLength: 9 },
    { startPosition: 0, insertAfterPosition: 0 },
  ]),
  send(`PUT ${VIDEOS}/{first}`, { startTimestamp: 1, stopTimestamp: 2 }),
  send(`PUT ${VIDEOS}/999999999`, { startTimestamp: 1 }),
  ...withAndWithoutLogIn(`GET ${VIDEOS}`),
  send(`PUT ${LIST}`, { privacy: 1, videoChannelId: '{channelId}' }),
  send('PUT /api/v1/videos/{other}', { privacy: 3 }, { note: 'private, in a public playlist' }),
  ...withAndWithoutLogIn(
    `GET ${LIST}`,
    `GET ${VIDEOS}`,
    'GET /api/v1/video-channels/{channel}/video-playlists',
    'GET /api/v1/users/me/video-playlists/videos-exist?videoIds=999999999',
  ),
  send('PUT /api/v1/videos/{other}', { privacy: 2 }),
  send(`PUT ${LIST}`, { displayName: 'Robada' }, NOBODY),
  send(`PUT ${LIST}`, { description: 'ab' }),
  step(`DELETE ${VIDEOS}/{second}`),
  step(`DELETE ${VIDEOS}/{first}`),
  step(`GET ${LIST}`, { note: 'without videos again' }),
  step(`DELETE ${VIDEOS}/{second}`, { note: 'again' }),
  step(`DELETE ${LIST}`, NOBODY),
  step(`DELETE ${LIST}`),
  step(`DELETE ${LIST}`, { note: 'again' }),
];
