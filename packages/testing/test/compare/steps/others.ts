import { withAndWithoutLogIn, send, step, withVariants, type Step } from '../step.ts';

const SUBSCRIPTIONS = '/api/v1/users/me/subscriptions';
const NOBODY = { as: 'nobody' } as const;

export const importSteps: readonly Step[] = [
  ...withVariants('POST /api/v1/videos/imports', { channelId: '{channelId}', name: 'Nada {run}' }, [
    {},
    { targetUrl: 'nada' },
    { targetUrl: 'http://127.0.0.1/a.mp4' },
    { targetUrl: 'https://nadie.invalid/a.mp4' },
    { targetUrl: 'http://127.0.0.1/a.mp4', privacy: 5 },
    { magnetUri: 'nada' },
  ]),
  step('POST /api/v1/videos/imports/999999999/cancel'),
  step('DELETE /api/v1/videos/imports/999999999'),
];

/** Ends with following a channel, which a server does in a job a moment later. */
export const followSteps: readonly Step[] = [
  ...withAndWithoutLogIn(`GET ${SUBSCRIPTIONS}/exist?uris={channel}@{host}`),
  send(`POST ${SUBSCRIPTIONS}`, { uri: 'nada' }),
  send(`POST ${SUBSCRIPTIONS}`, { uri: '{channel}@{host}' }, NOBODY),
  step(`DELETE ${SUBSCRIPTIONS}/{channel}@{host}`, { note: 'one that is not followed' }),
];

/** Deletes what the steps before created. */
export const closingSteps: readonly Step[] = [
  step('DELETE /api/v1/videos/{video}', NOBODY),
  step('DELETE /api/v1/videos/{video}'),
  step('DELETE /api/v1/videos/{video}', { note: 'again' }),
  step('GET /api/v1/videos/{video}', NOBODY),
  step('DELETE /api/v1/videos/{other}'),
  step('DELETE /api/v1/video-channels/{channel}', NOBODY),
  step('DELETE /api/v1/video-channels/{channel}'),
  step('DELETE /api/v1/video-channels/{channel}', { note: 'again' }),
  step('POST /api/v1/users/revoke-token'),
  // Not immediately: the response is sent before the token is revoked.
  step('GET /api/v1/ping', NOBODY),
  step('GET /api/v1/users/me', { note: 'with a token that was given back' }),
];
