import { isTimeZone } from '@comunal/schemas';
import * as z from 'zod/mini';
import { secretSourceSchema } from './secret-source.ts';

const text = z.string().check(z.minLength(1), z.maxLength(4096));

/** An address of a server; a name and password in it would be a secret that stands here. */
const address = z.url({ protocol: /^https?$/ }).check(z.refine((url) => !/\/\/[^/]*@/.test(url)));

/** Describes a field, which need not be there. */
function field<Schema extends z.ZodMiniType>(schema: Schema, title: string, description: string) {
  return z.optional(schema).check(z.meta({ title, description }));
}

function secret(title: string) {
  const description =
    'Where it is read from: { env }, { file } or { command }. It is never written here itself.';
  return field(secretSourceSchema, title, description);
}

const peertube = z.strictObject({
  baseUrl: field(address, 'Address', 'As in https://video.example.'),
  channel: field(text, 'Channel', 'The name of the channel that videos are uploaded to.'),
  username: field(text, 'Account', 'Whom to log in as.'),
  password: secret('Password'),
});

const archive = z.strictObject({
  prefix: field(text, 'Prefix', 'What identifiers of items begin with: PREFIX-SLUG.'),
  creator: field(text, 'Creator', 'Whom items name. Without it, the collective of the site.'),
  accessKey: secret('Access key'),
  secretKey: secret('Secret key'),
  waitDays: field(
    z.int().check(z.minimum(0), z.maximum(3650)),
    'Days to wait',
    'Days between the newest consent and the upload. 3 where it is not said.',
  ),
});

const jobs = z.strictObject({
  databaseUrl: secret('PostgreSQL'),
  concurrency: field(
    z.int().check(z.minimum(1), z.maximum(64)),
    'At the same time',
    'How many runs a worker does at the same time. 2 where it is not said.',
  ),
});

const site = z.strictObject({
  build: field(
    z.array(text).check(z.minLength(1), z.maxLength(64)),
    'Build',
    'The program that builds the site and its arguments, run without a shell: ["npm", "run", "build"].',
  ),
});

const publish = z.strictObject({
  loudness: field(
    z.boolean(),
    'Loudness',
    'Whether the loudness is evened out, to -16 LUFS, by ffmpeg.',
  ),
  languages: field(
    z.array(z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/))).check(z.minLength(1)),
    'Languages',
    'The languages in which comunal status misses captions. Without them, those of the site.',
  ),
  publishDrafts: field(
    z.boolean(),
    'Drafts',
    'Whether captions that nobody has reviewed are published without asking.',
  ),
  audienceDays: field(
    z.array(z.int().check(z.minimum(1), z.maximum(3650))),
    'Days of figures',
    'How many days after publication figures are collected. 7 and 30 where it is not said.',
  ),
});

const mirror = z.strictObject({
  bandwidthKbps: field(
    z.int().check(z.minimum(8), z.maximum(10_000_000)),
    'Bandwidth',
    'Most kilobits in a second.',
  ),
  hours: field(
    z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/)),
    'Hours',
    'When it may run, as in 22:00-06:00.',
  ),
  timeZone: field(text, 'Time zone', 'Of the hours, as in America/Mexico_City.'),
});

const recognition = z.strictObject({
  program: field(
    text,
    'Program',
    'A program of whisper.cpp or faster-whisper. Without it, the one that is found on the path.',
  ),
  model: field(text, 'Model', 'The file of the model, or its name.'),
});

const broadcast = z.strictObject({
  targets: field(
    z
      .array(
        z.strictObject({
          name: text.check(z.meta({ title: 'Name', description: 'What it is called here.' })),
          url: z
            .url({ protocol: /^rtmps?$/ })
            .check(z.meta({ title: 'Address', description: 'Without the key.' })),
          key: secretSourceSchema,
        }),
      )
      .check(z.maxLength(16)),
    'Targets',
    'Where a live picture is sent, beside the PeerTube server.',
  ),
  capture: field(
    z.array(text).check(z.minLength(1), z.maxLength(64)),
    'Camera and microphone',
    'The arguments of ffmpeg that open them: ["-f", "v4l2", "-i", "/dev/video0", "-f", "pulse", "-i", "default"].',
  ),
  videoKbps: field(
    z.int().check(z.minimum(100), z.maximum(50_000)),
    'Kilobits',
    'Kilobits in a second for the picture. 2500 where it is not said.',
  ),
});

const announce = z.strictObject({
  out: field(
    text,
    'Folder',
    'Where texts and codes are written. announcements where it is not said.',
  ),
  export: field(
    text,
    'Calendars and feeds',
    'Where comunal export writes. export where it is not said.',
  ),
  pageUrl: field(
    z.string().check(z.regex(/^https?:\/\/\S{1,2000}$/), z.includes('{slug}')),
    'Pages',
    'The addresses of pages, as in https://collective.example/{language}/{type}/{slug}/.',
  ),
  zones: field(
    z.array(text.check(z.refine(isTimeZone))).check(z.maxLength(8)),
    'Time zones',
    'In which the time is told besides that of the event, as in America/Bogota.',
  ),
});

const jitsi = z.strictObject({
  baseUrl: field(address, 'Address', 'As in https://meet.example.'),
  issuer: field(text, 'Issuer', 'The app_id of tokens, where rooms are closed.'),
  audience: field(text, 'Audience', 'Of tokens. jitsi on most servers.'),
  subject: field(text, 'Subject', 'Of tokens. The host of the address where it is not said.'),
});

/** The schema of `comunal.config.ts` and `comunal.config.yaml`. */
export const configSchema = z
  .strictObject({
    content: field(text, 'Content', 'The content folder. content where it is not said.'),
    peertube: field(peertube, 'PeerTube', 'The server that videos are published on.'),
    archive: field(archive, 'Internet Archive', 'Where recordings are mirrored.'),
    jobs: field(jobs, 'Jobs', 'Where runs are kept, and how many are done at once.'),
    site: field(site, 'Site', 'How the site is built after its content has changed.'),
    publish: field(publish, 'Publishing', 'How recordings are published.'),
    mirror: field(mirror, 'Mirror of a channel', 'How fast and when a channel is mirrored.'),
    recognition: field(recognition, 'Speech recognition', 'What writes captions as drafts.'),
    broadcast: field(broadcast, 'Broadcast', 'Where a live picture goes.'),
    announce: field(announce, 'Announcements', 'How events are announced.'),
    jitsi: field(jitsi, 'Jitsi', 'The server whose rooms people meet in. It needs no key here.'),
  })
  .check(
    z.meta({
      title: 'Configuration of comunal',
      description: 'comunal.config.ts or comunal.config.yaml, beside the content folder.',
    }),
  );
