import { createPeerTube } from '@comunal/peertube';
import { fileTokenStore } from '@comunal/peertube/node';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  canary,
  captionsText,
  identifier,
  media,
  mirrored,
  recordingText,
} from './support/publish-content.ts';
import { publishStage } from './support/publish-stage.ts';
import { shareChannel } from './support/share-channel.ts';
import { openPeerTube } from '../src/cli/open-peertube.ts';
import { loadRunTexts } from '../src/cli/run-texts.ts';
import { createSecrets } from '../src/config/create-secrets.ts';
import { StepError } from '../src/engine/step-error.ts';

/** Whoever was asked anything. */
const contacts = (it: Awaited<ReturnType<typeof publishStage>>): number =>
  it.peertube.requests.length + it.archive.requests.length;
const recordingFile = 'content/recordings/charla.yaml';

it.each([
  ['unlisted', 'not-public', ['visibility: public', 'visibility: unlisted']],
  ['without consents', 'no-consents', [/consents:\n.*\n/, '']],
  [
    'whose consent was withdrawn',
    'consent-not-in-force',
    ['by: uno', 'by: uno, withdrawn: "2026-11-01"'],
  ],
  [
    'whose consent begins later',
    'consent-not-in-force',
    ['granted: "2026-10-02"', 'granted: "2026-12-02"'],
  ],
] as const)('contacts nobody for a recording that is %s', async (_, code, [from, to]) => {
  await using it = await publishStage({ recording: recordingText.replace(from, to) });
  const run = it.run(mirrored);
  expect([await run.run(), run.failure?.code]).toEqual(['failed', code]);
  expect(contacts(it)).toBe(0);
});

it.each([
  ['a file that is not there', { file: 'nada.mp4' }, 'no-file', { file: 'nada.mp4' }],
  [
    'an identifier that nobody has typed once more',
    { identifier },
    'not-confirmed',
    { identifier },
  ],
] as const)('contacts nobody with %s', async (_, input, code, values) => {
  await using it = await publishStage();
  const run = it.run(input);
  expect([await run.run(), run.failure]).toEqual(['failed', { code, step: 'check', values }]);
  expect(contacts(it)).toBe(0);
});

it.each([
  ['that browsers do not show', 'WEBVTT\n\nnada\n', 'captions-wrong', 1],
  ['that are SubRip', '1\n00:00:01,000 --> 00:00:02,000\nHola\n', 'captions-wrong', 1],
] as const)('contacts nobody with captions %s', async (_, text, code, line) => {
  await using it = await publishStage();
  it.write('content/recordings/charla/charla.pt.vtt', text);
  const run = it.run(mirrored);
  expect([await run.run(), run.failure]).toEqual([
    'failed',
    { code, step: 'check', values: { file: 'charla/charla.pt.vtt', line, count: 1 } },
  ]);
  expect(contacts(it)).toBe(0);
  it.write('content/recordings/charla/charla.pt.vtt', captionsText('pt'));
  run.retry();
  expect(await run.run()).toBe('succeeded');
});

it('says how much room is missing on a full disk, and goes on once there is some', async () => {
  await using it = await publishStage();
  let free = 1_000;
  const services = { ...it.services, getFreeBytes: () => Promise.resolve(free) };
  const run = it.run({}, {}, services);
  expect([await run.run(), run.failure]).toEqual([
    'failed',
    { code: 'disk-full', step: 'file', values: { needed: 11 } },
  ]);
  expect(contacts(it)).toBe(0);
  free = 1e9;
  run.retry();
  expect(await run.run()).toBe('succeeded');
});

it('waits while there is no network, and uploads one video once there is', async () => {
  await using it = await publishStage();
  let isOffline = true;
  it.hooks.onRequest = () => {
    if (isOffline) throw new TypeError('fetch failed');
  };
  const run = it.run({}, { staysAsleep: true });
  expect([await run.run(), run.failure]).toEqual([
    'sleeping',
    {
      code: 'unreachable',
      step: 'begin-upload',
      values: { server: 'video.example', serverCode: 'network' },
    },
  ]);
  isOffline = false;
  run.now = Date.parse(run.wakesAt ?? '');
  expect([await run.run(), it.peertube.videos().length]).toEqual(['succeeded', 1]);
});

it('says to log in again when the token is revoked midway, and resumes where it was', async () => {
  await using it = await publishStage();
  let chunks = 0;
  it.hooks.onRequest = async ({ method, url, headers }) => {
    if (method !== 'PUT' || !url.includes('upload-resumable') || ++chunks !== 3) return;
    await fetch(`${it.peertube.url}/api/v1/users/revoke-token`, {
      method: 'POST',
      headers: { authorization: headers.get('authorization') ?? '' },
    });
  };
  const run = it.run();
  expect([await run.run(), run.failure]).toEqual([
    'failed',
    { code: 'log-in-again', step: 'upload', values: { server: 'video.example' } },
  ]);
  expect(it.peertube.videos()).toEqual([]);
  const before = it.peertube.requests.length;
  await it.logIn();
  run.retry();
  expect(await run.run()).toBe('succeeded');
  expect(it.peertube.videos()).toHaveLength(1);
  const ranges = it.peertube.requests
    .slice(before)
    .flatMap(({ headers }) => headers['content-range'] ?? []);
  expect(ranges.filter((range) => range.startsWith('bytes 0-'))).toEqual([]);
});

/** Connects as the command does, with the password of the configuration, and ends the log-in with the third chunk. */
function loseLogInMidway(it: Awaited<ReturnType<typeof publishStage>>) {
  const [user = { username: '', password: '' }] = it.peertube.users;
  const env: Record<string, string | undefined> = { PEERTUBE_PASSWORD: user.password };
  const server = { baseUrl: 'https://video.example/', tokensPath: join(it.folder, 'tokens.json') };
  const secrets = createSecrets({ env, projectDir: it.folder, signal: undefined });
  let chunks = 0;
  it.hooks.onRequest = async ({ method, url, headers }) => {
    if (method !== 'PUT' || !url.includes('upload-resumable') || ++chunks !== 3) return;
    if (env['NEXT_PASSWORD'] !== undefined) env['PEERTUBE_PASSWORD'] = env['NEXT_PASSWORD'];
    await fetch(`${it.peertube.url}/api/v1/users/revoke-token`, {
      method: 'POST',
      headers: { authorization: headers.get('authorization') ?? '' },
    });
  };
  const connect = async () => {
    const config = { peertube: { username: user.username } };
    await openPeerTube({ server, config, secrets, env, fetch: it.services.fetch });
    return createPeerTube({
      baseUrl: server.baseUrl,
      fetch: it.services.fetch,
      auth: { store: fileTokenStore(server.tokensPath) },
      maxChunkBytes: 100_000,
      retry: { limit: 0 },
      clock: fastClock(),
    });
  };
  return { env, services: { ...it.services, peertube: { ...it.services.peertube, connect } } };
}

it('logs in again by itself when the log-in is lost midway, and resumes where it was', async () => {
  await using it = await publishStage();
  const { services } = loseLogInMidway(it);
  const run = it.run({}, {}, services);
  expect([await run.run(), run.failure]).toEqual(['succeeded', undefined]);
  expect([it.peertube.videos().length, run.steps.get('upload')?.attempts]).toEqual([1, 1]);
  const ranges = it.peertube.requests.flatMap(({ headers }) => headers['content-range'] ?? []);
  expect(ranges.filter((range) => range.startsWith('bytes 0-'))).toHaveLength(1);
});

it('says so when the log-in is lost midway and the password was changed', async () => {
  await using it = await publishStage();
  const { services, env } = loseLogInMidway(it);
  env['NEXT_PASSWORD'] = 'another passphrase';
  const run = it.run({}, {}, services);
  expect([await run.run(), run.failure]).toMatchObject([
    'failed',
    { code: 'peertube-not-accepted', step: 'upload' },
  ]);
  const texts = await loadRunTexts('publish-recording', 'es');
  expect(run.failure && texts.failure(run.failure)).toContain(
    'https://video.example no acepta ese nombre con esa contraseña',
  );
});

it('makes no second video in a channel of others when the answer to the upload is lost', async () => {
  await using it = await publishStage();
  let uploads = 0;
  const connect = async () => {
    const client = shareChannel(await it.services.peertube.connect());
    const upload: typeof client.videos.upload = (source, details, options = {}) => {
      if (++uploads > 1) return client.videos.upload(source, details, options);
      // The process dies before it notes anything of its first upload.
      const sent = client.videos.upload(source, details, { signal: options.signal });
      const lost = sent.then(() => Promise.reject(new StepError('network', { isTransient: true })));
      return Object.assign(lost, { pause: () => sent.pause(), resume: () => sent.resume() });
    };
    return { ...client, videos: { ...client.videos, upload } };
  };
  const peertube = { ...it.services.peertube, channel: 'compartido', connect };
  const run = it.run({}, {}, { ...it.services, peertube });
  expect([await run.run(), run.failure, uploads]).toEqual(['succeeded', undefined, 1]);
  expect(it.peertube.videos()).toHaveLength(1);
});

it('says of a cancelled run which steps undid something, and nothing of the others', async () => {
  await using it = await publishStage({ peertube: { transcoding: 'held' } });
  const run = it.run({}, { staysAsleep: true });
  expect(await run.run()).toBe('sleeping');
  expect(await run.cancel()).toBe('cancelled');
  const removed = run.log.filter(({ code }) => code === 'effect-removed');
  expect(removed.map(({ step }) => step)).toEqual(['upload', 'file']);
  const texts = await loadRunTexts('publish-recording', 'es');
  expect(removed.map((line) => texts.log(line))[0]).toBe(
    'Se deshizo lo que hizo el paso «Subir el video, privado».',
  );
});

it('ends clearly when somebody deletes the video meanwhile', async () => {
  await using it = await publishStage({ peertube: { transcoding: 'held' } });
  const run = it.run(mirrored, { staysAsleep: true });
  expect(await run.run()).toBe('sleeping');
  const [video] = it.peertube.videos();
  await it.client.videos.delete(video?.uuid ?? '');
  run.now = Date.parse(run.wakesAt ?? '');
  expect([await run.run(), run.failure]).toEqual([
    'failed',
    {
      code: 'video-gone',
      step: 'transcoding-2',
      values: { url: `https://video.example/w/${video?.shortUUID}` },
    },
  ]);
  expect([it.archive.items(), it.read(recordingFile)]).toEqual([[], recordingText]);
});

it('contacts nobody any more once the recording is closed midway', async () => {
  await using it = await publishStage({ peertube: { transcoding: 'held' } });
  const run = it.run(mirrored, { staysAsleep: true });
  await run.run();
  it.write(recordingFile, recordingText.replace('visibility: public', 'visibility: unlisted'));
  it.peertube.finishTranscoding();
  const before = contacts(it);
  run.now = Date.parse(run.wakesAt ?? '');
  expect([await run.run(), run.failure?.code]).toEqual(['failed', 'not-public']);
  expect(contacts(it)).toBe(before);
  expect(it.peertube.videos().map(({ privacy }) => privacy)).toEqual([3]);
});

it('asks before it publishes captions that nobody has reviewed', async () => {
  const draft = recordingText.replace(
    'language: pt, progress: { state: reviewed }',
    'language: pt, progress: { state: machine }',
  );
  await using it = await publishStage({ recording: draft });
  const run = it.run();
  expect([await run.run(), run.gate]).toEqual([
    'waiting',
    {
      name: 'drafts-as-they-are',
      answers: ['publish-as-is', 'reviewed-only'],
      values: { languages: 'pt' },
    },
  ]);
  expect(it.peertube.videos().map(({ privacy }) => privacy)).toEqual([3]);
  run.answer('drafts-as-they-are', 'reviewed-only');
  expect(await run.run()).toBe('succeeded');
  const captions = await it.client.captions.list(it.peertube.videos()[0]?.uuid ?? '');
  expect(captions.map(({ language }) => language)).toEqual(['en', 'es']);
});

it('publishes drafts unasked where that was said', async () => {
  const draft = recordingText.replaceAll('state: reviewed', 'state: draft');
  await using it = await publishStage({ recording: draft });
  expect(await it.run({ publishDrafts: true }).run()).toBe('succeeded');
  const captions = await it.client.captions.list(it.peertube.videos()[0]?.uuid ?? '');
  expect(captions).toHaveLength(3);
});

it('keeps captions for the Archive in a language that PeerTube lacks', async () => {
  const inNahuatl = recordingText
    .replace('language: pt,', 'language: nah,')
    .replace('charla.pt.vtt', 'charla.nah.vtt');
  await using it = await publishStage({ recording: inNahuatl });
  it.write('content/recordings/charla/charla.nah.vtt', captionsText('nah'));
  const run = it.run(mirrored);
  expect(await run.run()).toBe('succeeded');
  expect(run.log).toContainEqual(
    expect.objectContaining({ code: 'captions-unknown', values: { language: 'nah' } }),
  );
  expect(it.archive.item(identifier)?.files.map(({ name }) => name)).toContain('charla.nah.vtt');
});

it('waits with the Archive as long as people may change their mind, and writes the entry before', async () => {
  const recent = recordingText.replace('granted: "2026-10-02"', 'granted: "2026-11-24"');
  await using it = await publishStage({ recording: recent });
  const run = it.run(mirrored, { staysAsleep: true });
  expect([await run.run(), run.wakesAt]).toEqual(['sleeping', '2026-11-27T00:00:00.000Z']);
  expect([it.archive.requests, it.builds()]).toEqual([[], 1]);
  expect(it.read(recordingFile)).toContain('kind: peertube');
  run.now = Date.parse(run.wakesAt ?? '');
  expect(await run.run()).toBe('succeeded');
  expect(it.read(recordingFile)).toContain('kind: internet-archive');
});

it('leaves an entry that it cannot edit to a person, and goes on from there', async () => {
  await using it = await publishStage({
    recording: recordingText.replace('consents:', 'copies: []\nconsents:'),
  });
  it.write(recordingFile, `# a mano\n${JSON.stringify(parse(it.read(recordingFile)))}\n`);
  const run = it.run();
  expect([await run.run(), run.failure?.code]).toEqual(['failed', 'edit-by-hand']);
  const url = String(run.failure?.values?.['url']);
  it.write(
    recordingFile,
    it.read(recordingFile).replace('"copies":[]', `"copies":[{"kind":"peertube","url":"${url}"}]`),
  );
  run.retry();
  expect([await run.run(), it.peertube.videos().length]).toEqual(['succeeded', 1]);
});

it('says which command did not build the site, and goes on once it does', async () => {
  await using it = await publishStage();
  const failing = [
    process.execPath,
    '-e',
    `process.exit(require('node:fs').existsSync('fixed') ? 0 : 3)`,
  ] as const;
  const run = it.run({}, {}, { ...it.services, buildSite: failing });
  expect([await run.run(), run.failure]).toMatchObject([
    'failed',
    { code: 'build-failed', step: 'site', values: { code: 3 } },
  ]);
  it.write('fixed', '');
  run.retry();
  expect(await run.run()).toBe('succeeded');
});

it('takes the video that the entry names already, in place of a second one', async () => {
  await using it = await publishStage();
  await it.run().run();
  const again = it.run();
  expect(await again.run()).toBe('succeeded');
  expect(it.peertube.videos()).toHaveLength(1);
  expect(again.log).toContainEqual(expect.objectContaining({ code: 'video-known' }));
  expect(it.read(recordingFile).match(/kind: peertube/g)).toHaveLength(1);
});

it('says that a video is gone which the entry still names', async () => {
  await using it = await publishStage();
  await it.run().run();
  await it.client.videos.delete(it.peertube.videos()[0]?.uuid ?? '');
  const again = it.run();
  expect([await again.run(), again.failure?.code]).toEqual(['failed', 'copy-gone']);
  expect(it.peertube.videos()).toEqual([]);
});

it('keeps closed texts, tokens and keys out of all that a run keeps and sends', async () => {
  await using it = await publishStage();
  const bodies: string[] = [];
  it.hooks.onRequest = async (request) => void bodies.push(await request.clone().text());
  it.archive.faults.add({ when: { method: 'PUT' }, do: 'spam' });
  const run = it.run(mirrored);
  expect([await run.run(), run.failure?.code]).toEqual(['failed', 'refused']);
  const kept = JSON.stringify([[...run.steps], run.log, run.failure, run.progress, run.started]);
  const tokens = await it.store.load();
  const secrets = [
    canary,
    tokens?.accessToken,
    tokens?.refreshToken,
    it.archive.accounts[0]?.secretKey,
  ];
  for (const secret of secrets) expect(kept).not.toContain(secret);
  const sent = JSON.stringify([it.peertube.requests, it.archive.requests, bodies]);
  expect(sent).toContain('Grabación de la charla');
  for (const closed of [canary, 'VID_ana']) expect(sent).not.toContain(closed);
  expect(JSON.stringify(it.peertube.videos())).not.toContain('VID_ana');
});

it('is found by another log-in of the same person alone while it is private', async () => {
  await using it = await publishStage({ peertube: { transcoding: 'held' } });
  await it.run({}, { staysAsleep: true }).run();
  const stranger = createPeerTube({ baseUrl: it.peertube.url });
  expect((await stranger.videos.list()).total).toBe(0);
  expect(it.peertube.videos()[0]?.size).toBe(media.length);
});

const machine = (languages: readonly string[]): string =>
  languages.reduce(
    (text, language) =>
      text.replace(
        `language: ${language}, progress: { state: reviewed }`,
        `language: ${language}, progress: { state: machine }`,
      ),
    recordingText,
  );
const captionsOf = async (it: Awaited<ReturnType<typeof publishStage>>): Promise<string[]> =>
  (await it.client.captions.list(it.peertube.videos()[0]?.uuid ?? '')).map(
    ({ language }) => language,
  );

it('publishes no drafts that were written after somebody was asked about others', async () => {
  await using it = await publishStage({ recording: machine(['pt']) });
  const run = it.run(mirrored);
  expect([await run.run(), run.gate?.values]).toEqual(['waiting', { languages: 'pt' }]);
  it.write(recordingFile, machine(['pt', 'en']));
  run.answer('drafts-as-they-are', 'publish-as-is');
  expect(await run.run()).toBe('succeeded');
  expect(await captionsOf(it)).toEqual(['es', 'pt']);
  const names = it.archive.item(identifier)?.files.map(({ name }) => name) ?? [];
  expect(names).toContain('charla.pt.vtt');
  expect(names).not.toContain('charla.en.vtt');
});

it('shows no captions that were withdrawn between two attempts', async () => {
  await using it = await publishStage();
  it.hooks.onRequest = ({ method, url }) => {
    if (method === 'PUT' && url.endsWith('/captions/pt')) throw new TypeError('fetch failed');
  };
  const run = it.run({}, { staysAsleep: true });
  expect([await run.run(), await captionsOf(it)]).toEqual(['sleeping', ['en', 'es']]);
  it.write(recordingFile, machine(['en']));
  delete it.hooks.onRequest;
  run.now = Date.parse(run.wakesAt ?? '');
  expect(await run.run()).toBe('succeeded');
  expect(await captionsOf(it)).toEqual(['es', 'pt']);
});

it('has the server write no captions by itself', async () => {
  await using it = await publishStage({ peertube: { transcription: true } });
  expect(await it.run().run()).toBe('succeeded');
  const [video] = it.peertube.videos();
  const vtt = captionsText('en');
  expect(() => it.peertube.finishTranscription(video?.uuid ?? '', { language: 'en', vtt })).toThrow(
    'Nobody has asked',
  );
});

it('contacts nobody for a server whose address no entry can name', async () => {
  await using it = await publishStage();
  const peertube = { ...it.services.peertube, baseUrl: it.peertube.url };
  const run = it.run(mirrored, {}, { ...it.services, peertube });
  expect([await run.run(), run.failure]).toEqual([
    'failed',
    { code: 'not-https', step: 'check', values: { server: new URL(it.peertube.url).host } },
  ]);
  expect([contacts(it), it.read(recordingFile)]).toEqual([0, recordingText]);
});

it.each(['private', 'unlisted'] as const)(
  'asks before a video becomes public that was made %s, and leaves it so where it is told',
  async (privacy) => {
    await using it = await publishStage();
    await it.run().run();
    const [video] = it.peertube.videos();
    const { uuid = '', shortUUID = '' } = video ?? {};
    await it.client.videos.update(uuid, { privacy, name: 'Cerrado a propósito' });
    const url = `https://video.example/w/${shortUUID}`;
    const again = it.run();
    expect([await again.run(), again.gate]).toEqual([
      'waiting',
      { name: 'open-video', answers: ['make-public', 'leave-closed'], values: { url, uuid } },
    ]);
    again.answer('open-video', 'leave-closed');
    expect([await again.run(), again.failure]).toMatchObject([
      'failed',
      { code: 'video-closed', values: { url } },
    ]);
    expect(await it.client.videos.get(uuid)).toMatchObject({
      privacy,
      name: 'Cerrado a propósito',
    });
    const third = it.run({}, { answers: { 'open-video': 'make-public' } });
    expect([await third.run(), await it.client.videos.get(uuid)]).toMatchObject([
      'succeeded',
      { privacy: 'public', name: 'Grabación de la charla' },
    ]);
  },
);

it('says that what it did to a video of others stays when it is cancelled', async () => {
  await using it = await publishStage({ peertube: { transcoding: 'held' } });
  const { uuid } = await it.client.videos.upload(new File([media], 'charla.mp4'), {
    name: 'De otra mano',
    channelId:
      (await it.services.peertube.connect().then((client) => client.users.me.get()))
        .videoChannels[0]?.id ?? 0,
  });
  it.write(
    recordingFile,
    recordingText.replace(
      'consents:',
      `copies:\n  - { kind: peertube, url: "https://video.example/videos/watch/${uuid}" }\nconsents:`,
    ),
  );
  const answers = { 'open-video': 'make-public' };
  const run = it.run({}, { staysAsleep: true, answers });
  expect(await run.run()).toBe('sleeping');
  expect(await run.cancel()).toBe('cancelled');
  expect(it.peertube.videos().map(({ name }) => name)).toEqual(['Grabación de la charla']);
  expect(run.steps.get('details')?.state).toBe('kept');
});
