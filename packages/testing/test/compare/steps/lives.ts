import { withAndWithoutLogIn, send, step, withVariants, type Step } from '../step.ts';

const VIDEOS = '/api/v1/videos';
const LIVE = `${VIDEOS}/live/{live}`;
const fields = { name: 'En vivo {run}', channelId: '{channelId}', privacy: 2 };
const NOBODY = { as: 'nobody' } as const;
const schedules = [{ startAt: '2999-01-01T10:00:00.000Z' }];

/** Lives without a stream. The fourth exceeds the limit of a stock server. */
export const liveSteps: readonly Step[] = [
  ...withVariants(`POST ${VIDEOS}/live`, fields, [
    { name: 'ab' },
    { channelId: 999_999_999 },
    { latencyMode: 9 },
    { privacy: 5 },
    { schedules: [{ startAt: 'pronto' }] },
  ]),
  send(`POST ${VIDEOS}/live`, fields, NOBODY),
  ...withVariants(`POST ${VIDEOS}/live`, fields, [{ saveReplay: null }, { latencyMode: null }]),
  send(`POST ${VIDEOS}/live`, { ...fields, schedules }, { capture: { live: 'video.uuid' } }),
  ...withAndWithoutLogIn(
    `GET ${LIVE}`,
    `GET ${LIVE}/sessions`,
    `GET ${VIDEOS}/{live}`,
    `GET ${VIDEOS}/{live}/live-session`,
    `GET ${VIDEOS}/{live}/captions`,
    `GET ${VIDEOS}/live/{video}`,
  ),
  ...withVariants(`PUT ${LIVE}`, {}, [
    { permanentLive: true, saveReplay: false },
    { replaySettings: { privacy: 1 } },
    { saveReplay: true },
    { saveReplay: true, replaySettings: { privacy: 2 } },
    { latencyMode: 9 },
  ]),
  send(`PUT ${LIVE}`, {}, NOBODY),
  ...withAndWithoutLogIn(`GET ${LIVE}`),
  send(
    `POST ${VIDEOS}/live`,
    { ...fields, saveReplay: 'nada' },
    { capture: { secondLive: 'video.uuid' } },
  ),
  step(`GET ${VIDEOS}/live/{secondLive}`),
  send(`POST ${VIDEOS}/live`, fields, { capture: { thirdLive: 'video.uuid' } }),
  send(`POST ${VIDEOS}/live`, fields, { capture: { fourthLive: 'video.uuid' }, note: 'a fourth' }),
  ...['live', 'secondLive', 'thirdLive', 'fourthLive'].map((name) =>
    step(`DELETE ${VIDEOS}/{${name}}`),
  ),
];
