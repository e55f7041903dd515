import { expect, it } from 'vitest';
import { createPeerTube } from '../src/index.ts';
import { signedIn } from './support/signed-in.ts';

const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHola\n';
const srt = '1\n00:00:00,000 --> 00:00:01,000\nOlá\n';

it('puts, lists and deletes captions', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { captions } = server.peertube;
  const id = server.simulator.videos()[0]?.uuid ?? '';
  await captions.put(id, 'es-MX', vtt);
  await captions.put(id, 'pt', new Blob([srt]));
  const listed = await captions.list(id);
  expect(listed.map(({ language }) => language)).toEqual(['es-419', 'pt']);
  const files = listed.map(async ({ fileUrl }) => (await fetch(fileUrl ?? '')).text());
  expect(await Promise.all(files)).toEqual([vtt, expect.stringContaining('00:00:00.000 -->')]);
  await captions.delete(id, 'pt');
  await expect(captions.delete(id, 'pt')).rejects.toMatchObject({ code: 'not-found' });
  await expect(captions.generate(id)).rejects.toMatchObject({ code: 'bad-request', status: 400 });
});

it('rejects a language that PeerTube lacks and captions that are too large, and sends nothing', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { captions } = server.peertube;
  const id = server.simulator.videos()[0]?.uuid ?? '';
  const before = server.simulator.requests.length;
  for (const language of ['yua', 'nah', 'mfs', 'sa', 'no es una'])
    for (const call of [() => captions.put(id, language, vtt), () => captions.delete(id, language)])
      await expect(call()).rejects.toMatchObject({
        code: 'unsupported-language',
        detail: `PeerTube has no captions in "${language}".`,
      });
  const large = new Blob([new Uint8Array(20_971_521)]);
  await expect(captions.put(id, 'es', large)).rejects.toMatchObject({ code: 'too-large' });
  expect(server.simulator.requests.length).toBe(before);
});

it('refuses a language that only the server lacks', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const id = server.simulator.videos()[0]?.uuid ?? '';
  // Two letters that no version has: the table of those that it lacks does not know them.
  const put = server.peertube.captions.put(id, 'xx', vtt);
  await expect(put).rejects.toMatchObject({ code: 'unsupported-language', status: 400 });
});

it('needs a log-in', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { captions } = createPeerTube({ baseUrl: server.simulator.url });
  await expect(captions.put(1, 'es', vtt)).rejects.toMatchObject({ code: 'unauthorized' });
});

it('asks the server to transcribe a video that has no captions, once', async () => {
  await using server = await signedIn({
    transcription: true,
    seed: [{ name: 'Charla' }, { name: 'Taller' }],
  });
  const { captions, config } = server.peertube;
  const [talk, workshop] = server.simulator.videos().map(({ uuid }) => uuid);
  expect((await config.get()).videoTranscription).toMatchObject({ enabled: true });
  await captions.generate(talk ?? '');
  await expect(captions.generate(talk ?? '')).rejects.toMatchObject({
    code: 'conflict',
    serverCode: 'video_already_being_transcribed',
  });
  await captions.generate(talk ?? '', { forceTranscription: true });
  server.simulator.finishTranscription(talk ?? '', { language: 'es', vtt });
  expect(await captions.list(talk ?? '')).toMatchObject([
    { language: 'es', automaticallyGenerated: true },
  ]);
  await captions.put(workshop ?? '', 'pt', vtt);
  for (const id of [talk, workshop])
    await expect(captions.generate(id ?? '', { forceTranscription: true })).rejects.toMatchObject({
      code: 'bad-request',
      serverCode: 'video_already_has_captions',
    });
});
