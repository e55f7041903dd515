import { withAndWithoutLogIn, send, step, textBytes, withVariants, type Step } from '../step.ts';

const VIDEOS = '/api/v1/videos';
const VIDEO = `${VIDEOS}/{video}`;
const NOBODY = { as: 'nobody' } as const;
const hide = (privacy: number): Step => send(`PUT ${VIDEO}`, { privacy });

const changes: readonly object[] = [
  { name: 'ab' },
  { description: 'ab' },
  { support: '' },
  { tags: ['a'] },
  { tags: 'uno' },
  { name: null },
  { description: 5 },
  { privacy: null },
  { channelId: null },
  { downloadEnabled: null },
  { scheduleUpdate: {} },
  { scheduleUpdate: { updateAt: 'pronto' } },
  { scheduleUpdate: { updateAt: '2999-01-01T10:00:00.000Z', privacy: 3 } },
  { privacy: 5 },
  { privacy: 42 },
  { licence: 42 },
  { language: 'xx' },
  { language: 'más de diez' },
  { downloadEnabled: 'nada' },
  { category: 15 },
  { name: 'Charla cambiada {run}', tags: ['uno', 'dos'] },
  { originallyPublishedAt: 'ayer' },
  { originallyPublishedAt: '2021-08-05T10:00:00.000Z' },
  {},
];

/** A video as created, updated and hidden. */
export const videoSteps: readonly Step[] = [
  ...withAndWithoutLogIn(
    `GET ${VIDEO}`,
    `GET ${VIDEOS}/{videoShort}`,
    `GET ${VIDEOS}/{videoId}`,
    `GET ${VIDEOS}/{otherId}`,
    `GET ${VIDEOS}/00000000-0000-4000-8000-000000000000`,
    `GET ${VIDEOS}/no-es-un-id`,
    `GET ${VIDEO}/description`,
    `GET ${VIDEO}/source`,
    `GET ${VIDEO}/live-session`,
    `POST ${VIDEO}/token`,
    `GET ${VIDEO}/chapters`,
  ),
  step(`HEAD ${VIDEO}`, NOBODY),
  ...withVariants(`PUT ${VIDEO}`, {}, changes),
  send(`PUT ${VIDEO}`, { name: 'Robada' }, NOBODY),
  ...[4, 3].flatMap((privacy) => [
    hide(privacy),
    ...withAndWithoutLogIn(`GET ${VIDEO}`, `POST ${VIDEO}/token`, `GET ${VIDEO}/captions`),
  ]),
  send(`PUT ${VIDEO}`, { privacy: 5, videoPasswords: ['sésamo', 'ábrete'] }),
  ...withAndWithoutLogIn(`GET ${VIDEO}`, `GET ${VIDEO}/passwords`, `POST ${VIDEO}/token`),
  step(`GET ${VIDEO}`, { ...NOBODY, headers: { 'x-peertube-video-password': 'otra' } }),
  step(`GET ${VIDEO}`, { ...NOBODY, headers: { 'x-peertube-video-password': 's%C3%A9samo' } }),
  send(`PUT ${VIDEO}/passwords`, { passwords: ['x'] }),
  send(`PUT ${VIDEO}/passwords`, { passwords: 'una clave' }),
  send(`PUT ${VIDEO}/passwords`, { passwords: ['una clave'] }),
  step(`DELETE ${VIDEO}/passwords/999999999`),
  hide(1),
  send(`PUT ${VIDEO}`, { scheduleUpdate: { updateAt: '2999-01-01T10:00:00.000Z', privacy: 1 } }),
  step(`GET ${VIDEO}`),
  send(`PUT ${VIDEO}`, { scheduleUpdate: null }),
  send(`PUT ${VIDEO}`, { description: null }),
  ...withAndWithoutLogIn(`GET ${VIDEO}/chapters`),
];

const caption = (language: string, filename: string, type: string, text: string): Step =>
  step(`PUT ${VIDEO}/captions/${language}`, {
    file: { field: 'captionfile', filename, type, bytes: textBytes(text) },
  });
const VTT = 'WEBVTT\n\n00:00.000 --> 00:02.000\nHola\n';
const SRT = '1\n00:00:00,000 --> 00:00:02,000\nHola\n';

/** What belongs to a video: captions, chapters, comments and others. */
export const partSteps: readonly Step[] = [
  caption('es', 'a.vtt', 'text/vtt', VTT),
  caption('pt', 'a.srt', 'application/x-subrip', SRT),
  caption('nah', 'a.vtt', 'text/vtt', VTT),
  caption('es', 'a.jpg', 'image/jpeg', VTT),
  step(`PUT ${VIDEO}/captions/es`),
  step(`PUT ${VIDEO}/captions/es`, NOBODY),
  ...withAndWithoutLogIn(`GET ${VIDEO}/captions`),
  step(`DELETE ${VIDEO}/captions/pt`),
  step(`DELETE ${VIDEO}/captions/pt`, { note: 'again' }),
  ...withVariants(`PUT ${VIDEO}/chapters`, {}, [
    { chapters: [{ timecode: 0, title: 'Apertura' }] },
    { chapters: [{ timecode: -1, title: 'Antes' }] },
    {
      chapters: [
        { timecode: 1, title: 'Uno' },
        { timecode: 1, title: 'Dos' },
      ],
    },
    { chapters: 'nada' },
    { chapters: [] },
  ]),
  ...withVariants(`POST ${VIDEO}/views`, {}, [
    { currentTime: 1 },
    { currentTime: 999_999 },
    { currentTime: 'x' },
    { currentTime: 1, viewEvent: 'nada' },
  ]),
  ...withAndWithoutLogIn(`GET ${VIDEO}`),
  ...withAndWithoutLogIn('GET /api/v1/users/me/history/videos?search={run}'),
  send('POST /api/v1/users/me/history/videos/remove', { beforeDate: 'ayer' }),
  step('DELETE /api/v1/users/me/history/videos/nada'),
  ...['overall', 'retention', 'timeseries/viewers', 'timeseries/nada', 'user-agent'].flatMap(
    (kind) => withAndWithoutLogIn(`GET ${VIDEO}/stats/${kind}`),
  ),
  step(`GET ${VIDEO}/stats/timeseries/viewers?startDate=2026-01-01T00:00:00.000Z`),
  step(`GET ${VIDEO}/stats/overall?startDate=2026-01-01T00:00:00.000Z`),
  ...['like', 'dislike', 'nada', 'none'].flatMap((rating) => [
    send(`PUT ${VIDEO}/rate`, { rating }),
    step('GET /api/v1/users/me/videos/{videoId}/rating'),
  ]),
  send(`PUT ${VIDEO}/rate`, { rating: 'like' }, NOBODY),
  send(`POST ${VIDEO}/comment-threads`, { text: 'Hola' }, { capture: { comment: 'comment.id' } }),
  send(`POST ${VIDEO}/comment-threads`, { text: '' }),
  send(`POST ${VIDEO}/comment-threads`, { text: 'Hola' }, NOBODY),
  send(
    `POST ${VIDEO}/comments/{comment}`,
    { text: 'Buenas' },
    { capture: { reply: 'comment.id' } },
  ),
  ...withAndWithoutLogIn(
    `GET ${VIDEO}/comment-threads`,
    `GET ${VIDEO}/comment-threads/{comment}`,
    `GET ${VIDEO}/comment-threads/999999999`,
  ),
  step(`DELETE ${VIDEO}/comments/{reply}`),
  step(`GET ${VIDEO}/comment-threads/{comment}`, NOBODY),
];
