import { withAndWithoutLogIn, send, step, textBytes, withVariants, type Step } from '../step.ts';

const CHANNELS = '/api/v1/video-channels';
const CHANNEL = `${CHANNELS}/{channel}`;
/** A PNG of one pixel. */
const picture = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const pick = (kind: string, type: string, bytes = picture): Step =>
  step(`POST ${CHANNEL}/${kind}/pick`, {
    file: { field: `${kind}file`, filename: 'imagen.png', type, bytes },
    note: type || 'a picture without a type',
  });

export const channelSteps: readonly Step[] = [
  send(
    `POST ${CHANNELS}`,
    { name: '{channel}', displayName: 'Comparación' },
    {
      capture: { channelId: 'videoChannel.id' },
    },
  ),
  send(`POST ${CHANNELS}`, { name: '{channel}', displayName: 'Otra vez' }),
  send(`POST ${CHANNELS}`, { name: 'x_{run}', displayName: 'X' }, { as: 'nobody' }),
  ...withVariants(`POST ${CHANNELS}`, { name: 'x_{run}', displayName: 'X' }, [
    { name: 'con espacio' },
    { displayName: '' },
    { description: 'ab' },
    { support: 'ab' },
  ]),
  send(`POST ${CHANNELS}`, {}),
  ...withAndWithoutLogIn(`GET ${CHANNEL}`, `GET ${CHANNEL}@{host}`, `GET ${CHANNELS}/nadie-{run}`),
  ...withVariants(`PUT ${CHANNEL}`, {}, [
    { description: 'Un canal que se compara' },
    { description: 'ab' },
    { support: 'ab' },
    { displayName: '' },
    { support: 'Apoyo' },
    { support: null },
    {},
  ]),
  send(`PUT ${CHANNEL}`, { displayName: 'Robado' }, { as: 'nobody' }),
  pick('avatar', 'image/png'),
  pick('banner', 'image/png'),
  pick('avatar', ''),
  pick('avatar', 'text/plain'),
  pick('avatar', 'image/png', textBytes('no es una imagen')),
  send(`POST ${CHANNEL}/avatar/pick`, {}),
  step(`GET ${CHANNEL}`),
  ...withAndWithoutLogIn(
    `GET ${CHANNEL}/followers`,
    `GET ${CHANNEL}/videos`,
    `GET ${CHANNEL}/video-playlists`,
    'GET /api/v1/search/video-channels?search=nadie-{run}',
  ),
  step(`DELETE ${CHANNEL}/avatar`),
  step(`DELETE ${CHANNEL}/banner`),
  step(`DELETE ${CHANNEL}/banner`, { note: 'again' }),
  step(`GET ${CHANNEL}`),
];
