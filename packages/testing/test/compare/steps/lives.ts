import { byBoth, send, step, withEach, type Step } from '../step.ts';

const VIDEOS = '/api/v1/videos';
const LIVE = `${VIDEOS}/live/{live}`;
const fields = { name: 'En vivo {run}', channelId: '{channelId}', privacy: 2 };
const NOBODY = { as: 'nobody' } as const;
const schedules = [{ startAt: '2999-01-01T10:00:00.000Z' }];

/** Lives that nobody streams to. The fourth is one too many on a server as it is installed. */
export const liveSteps: readonly Step[] = [
  ...withEach(`POST ${VIDEOS}/live`, fields, [
    { name: 'ab' },
    { channelId: 999_999_999 },
    { latencyMode: 9 },
    { privacy: 5 },
    { schedules: [{ startAt: 'pronto' }] },
  ]),
  send(`POST ${VIDEOS}/live`, fields, NOBODY),
  ...withEach(`POST ${VIDEOS}/live`, fields, [{ saveReplay: null }, { latencyMode: null }]),
  send(`POST ${VIDEOS}/live`, { ...fields, schedules }, { keep: { live: 'video.uuid' } }),
  ...byBoth(
    `GET ${LIVE}`,
    `GET ${LIVE}/sessions`,
    `GET ${VIDEOS}/{live}`,
    `GET ${VIDEOS}/{live}/live-session`,
    `GET ${VIDEOS}/{live}/captions`,
    `GET ${VIDEOS}/live/{video}`,
  ),
  ...withEach(`PUT ${LIVE}`, {}, [
    { permanentLive: true, saveReplay: false },
    { replaySettings: { privacy: 1 } },
    { saveReplay: true },
    { saveReplay: true, replaySettings: { privacy: 2 } },
    { latencyMode: 9 },
  ]),
  send(`PUT ${LIVE}`, {}, NOBODY),
  ...byBoth(`GET ${LIVE}`),
  send(
    `POST ${VIDEOS}/live`,
    { ...fields, saveReplay: 'nada' },
    { keep: { secondLive: 'video.uuid' } },
  ),
  step(`GET ${VIDEOS}/live/{secondLive}`),
  send(`POST ${VIDEOS}/live`, fields, { keep: { thirdLive: 'video.uuid' } }),
  send(`POST ${VIDEOS}/live`, fields, { keep: { fourthLive: 'video.uuid' }, note: 'a fourth' }),
  ...['live', 'secondLive', 'thirdLive', 'fourthLive'].map((name) =>
    step(`DELETE ${VIDEOS}/{${name}}`),
  ),
];
