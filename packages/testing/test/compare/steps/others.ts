import { byBoth, send, step, withEach, type Step } from '../step.ts';

const SUBSCRIPTIONS = '/api/v1/users/me/subscriptions';
const NOBODY = { as: 'nobody' } as const;

export const importSteps: readonly Step[] = [
  ...withEach('POST /api/v1/videos/imports', { channelId: '{channelId}', name: 'Nada {run}' }, [
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

/** Ends with the job that follows a channel, which a server sees to a moment later. */
export const followSteps: readonly Step[] = [
  ...byBoth(`GET ${SUBSCRIPTIONS}/exist?uris={channel}@{host}`),
  send(`POST ${SUBSCRIPTIONS}`, { uri: 'nada' }),
  send(`POST ${SUBSCRIPTIONS}`, { uri: '{channel}@{host}' }, NOBODY),
  step(`DELETE ${SUBSCRIPTIONS}/{channel}@{host}`, { note: 'one that is not followed' }),
];

/** Takes away what the steps before made. */
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
  // Not at once: the answer comes before the token is gone.
  step('GET /api/v1/ping', NOBODY),
  step('GET /api/v1/users/me', { note: 'with a token that was given back' }),
];
