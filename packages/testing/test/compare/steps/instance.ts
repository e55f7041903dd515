import { send, step, type Step } from '../step.ts';

const NOBODY = { as: 'nobody' } as const;
const asked = [
  'config/about',
  'ping',
  'videos/categories',
  'videos/licences',
  'videos/languages',
  'videos/privacies',
  'video-playlists/privacies',
  'oauth-clients/local',
  'nope',
  'videos/upload-resumable',
];
const elsewhere = ['/.well-known/nodeinfo', '/nodeinfo/2.0.json', '/feeds/videos.foo'];

/** The server's descriptions of itself, and its responses to unknown paths. */
export const instanceSteps: readonly Step[] = [
  ...asked.map((path) => step(`GET /api/v1/${path}`, NOBODY)),
  ...elsewhere.map((path) => step(`GET ${path}`, NOBODY)),
  step('GET /api/v1/videos?count=0', { ...NOBODY, headers: { origin: 'https://otro.example' } }),
  step('OPTIONS /api/v1/videos', {
    ...NOBODY,
    headers: {
      origin: 'https://otro.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    },
  }),
  step('PATCH /api/v1/videos', NOBODY),
  step('POST /api/v1/video-playlists', {
    bytes: Uint8Array.from(Buffer.from('{"displayName":')),
    headers: { 'content-type': 'application/json' },
    note: 'malformed JSON',
  }),
  send('POST /api/v1/video-playlists', { displayName: 'x'.repeat(600_000) }, { note: 'too large' }),
];
