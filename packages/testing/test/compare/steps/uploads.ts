import { readFileSync } from 'node:fs';
import { sampleMedia } from '../../../src/index.ts';
import { step, textBytes, type Step } from '../step.ts';

const UPLOAD = '/api/v1/videos/upload-resumable';
const clip = Uint8Array.from(
  readFileSync(new URL('../../../../../fixtures/video/clip.webm', import.meta.url)),
);
const cut = sampleMedia({ size: 9_000 }).slice(0, 8_000);
const VIDEO = { name: 'Charla {run}', channelId: '{channelId}', privacy: 1, filename: 'a.webm' };

interface Begin {
  readonly size?: number;
  readonly type?: string;
  readonly capture?: Readonly<Record<string, string>>;
  readonly as?: 'nobody';
  readonly headers?: Readonly<Record<string, string>>;
}

function begin(fields: object, { size = clip.length, type = 'video/webm', ...more }: Begin = {}) {
  const headers = { 'x-upload-content-length': String(size), 'x-upload-content-type': type };
  const note = JSON.stringify(fields);
  return step(`POST ${UPLOAD}`, { json: { ...VIDEO, ...fields }, note, headers, ...more });
}

/** Sends bytes of an upload from `start` on; without any, requests its offset. */
function put(upload: string, total: number, start?: number, bytes = textBytes('')): Step {
  const place = start === undefined ? '*' : `${start}-${start + bytes.length - 1}`;
  const headers = {
    'content-type': 'application/octet-stream',
    'content-range': `bytes ${place}/${total}`,
  };
  return step(`PUT {${upload}}`, { bytes, headers });
}

/** Uploads this clip and captures the UUID of its video. */
function uploadSteps(name: string, fields: object): Step[] {
  return [
    begin(fields, { capture: { [`${name}Upload`]: 'location' } }),
    {
      ...put(`${name}Upload`, clip.length, 0, clip),
      capture: {
        [name]: 'video.uuid',
        [`${name}Id`]: 'video.id',
        [`${name}Short`]: 'video.shortUUID',
      },
    },
  ];
}

const refused: readonly object[] = [
  { name: 'ab' },
  { name: null },
  { name: ' ab ' },
  { channelId: null },
  { channelId: 999_999_999 },
  { filename: '' },
  { privacy: 42 },
  { privacy: 5 },
  { description: 'ab' },
  { support: 'ab' },
  { tags: ['a'] },
  { tags: ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis'] },
  { language: '' },
  { language: 'más de diez' },
  { licence: 42 },
  { category: 'nada' },
  { category: '' },
  { nsfw: null },
  { videoPasswords: 'una' },
  { privacy: 5, videoPasswords: ['x'] },
  { privacy: 5, videoPasswords: ['una', 'una'] },
  { privacy: 5, videoPasswords: [] },
  { commentsPolicy: 9 },
];
const junk = textBytes('ruido '.repeat(900));

/** Rejected, interrupted, cancelled and complete uploads; they capture `video` and `other`. */
export const uploadingSteps: readonly Step[] = [
  ...refused.map((fields) => begin(fields)),
  begin({}, { as: 'nobody' }),
  begin({}, { type: 'application/x-msdownload' }),
  begin({}, { size: 60e12 }),
  begin({}, { headers: {} }),
  begin({}, { capture: { upload: 'location' } }),
  put('upload', clip.length),
  put('upload', clip.length, 0, clip.slice(0, 10_000)),
  put('upload', clip.length),
  put('upload', clip.length + 1, 10_000, clip.slice(10_000, 20_000)),
  { ...put('upload', clip.length), as: 'nobody' },
  step('DELETE {upload}'),
  put('upload', clip.length),
  step('DELETE {upload}'),
  step(`PUT ${UPLOAD}?upload_id=nada`, { headers: { 'content-range': 'bytes */10' } }),
  step(`PUT ${UPLOAD}`, { headers: { 'content-range': 'bytes */10' } }),
  begin({}, { size: junk.length, capture: { junk: 'location' } }),
  { ...put('junk', junk.length, 0, junk), note: 'nothing that plays' },
  begin(
    { filename: 'a.mp4' },
    { size: cut.length, type: 'video/mp4', capture: { cut: 'location' } },
  ),
  { ...put('cut', cut.length, 0, cut), note: 'a file that was cut short' },
  begin({ filename: 'sin-final' }, { capture: { endless: 'location' } }),
  { ...put('endless', clip.length, 0, clip), note: 'a name without an ending' },
  ...uploadSteps('video', {
    description: '00:00 Apertura\n00:02 Preguntas https://otro.example',
    tags: ['comparada'],
    language: 'es',
    licence: 2,
  }),
  ...uploadSteps('other', { name: 'Otra {run}', privacy: 2 }),
  // Not immediately: for some milliseconds after its end an upload is still partly present.
  put('junk', junk.length),
  put('videoUpload', clip.length),
];
