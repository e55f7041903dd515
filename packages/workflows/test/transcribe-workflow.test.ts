import { loadContent } from '@comunal/content';
import { createPeerTube } from '@comunal/peertube';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { startPeerTubeSimulator, type PeerTubeSimulatorOptions } from '@comunal/testing';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EntryRef } from '../src/engine/workflow.ts';
import { createTranscribe, type TranscribeInput } from '../src/recognition/create-transcribe.ts';
import type { RecognitionServices } from '../src/recognition/recognition-services.ts';
import { createInlineRun } from './support/run-inline.ts';
import { sampleWav, writeSpeechProgram, type SpeechBehaviour } from './support/speech-program.ts';
import { recordingText, stage, today } from './support/stage.ts';

const draft = 'content/recordings/grabacion/grabacion.es.vtt';
const entry = 'content/recordings/grabacion.yaml';

async function stageRun(
  behaviour: SpeechBehaviour = 'works',
  options: PeerTubeSimulatorOptions = {},
) {
  const staged = await stage();
  const { folder, write } = staged;
  writeSpeechProgram(join(folder, 'bin'), 'whisper-cli', behaviour);
  write('charla.wav', sampleWav());
  write('modelo.bin', 'lmgg');
  const server = await startPeerTubeSimulator({ seed: [{ name: 'Charla' }], ...options });
  const [video] = server.videos();
  write(entry, recordingText(`https://video.example/w/${video?.shortUUID ?? ''}`));
  const hooks: { captions?: () => Response } = {};
  const fetch: typeof globalThis.fetch = async (resource, init) => {
    const asked = new Request(resource, init);
    if (hooks.captions && asked.url.endsWith('.vtt')) return hooks.captions();
    const address = asked.url.replace('https://video.example', server.url);
    const response = await globalThis.fetch(new Request(address, asked));
    return new Response(response.body, response);
  };
  const peertube = createPeerTube({ baseUrl: 'https://video.example', fetch, clock: fastClock() });
  await peertube.auth.logIn(server.users[0] ?? { username: '', password: '' });
  const content = () => loadContent(join(folder, 'content'), { clock: { today: () => today } });
  const services: RecognitionServices = {
    content,
    recognition: {
      model: join(folder, 'modelo.bin'),
      env: { PATH: join(folder, 'bin'), SPEECH_LOG: join(folder, 'calls.txt') },
    },
    peertube: { baseUrl: 'https://video.example', connect: async () => peertube },
    fetch,
    clock: { now: () => Date.parse('2027-02-05T12:00:00Z') },
  };
  const input: TranscribeInput = {
    recording: 'recording/grabacion',
    file: join(folder, 'charla.wav'),
    language: null,
    insist: false,
  };
  return Object.assign(staged, {
    hooks,
    server,
    peertube,
    video: video?.uuid ?? '',
    has: (path: string): boolean => existsSync(join(folder, path)),
    calls: (): number =>
      existsSync(join(folder, 'calls.txt'))
        ? readFileSync(join(folder, 'calls.txt'), 'utf8').trim().split('\n').length
        : 0,
    start: (changes: Partial<TranscribeInput> = {}, inline: { staysAsleep?: boolean } = {}) =>
      createInlineRun(
        createTranscribe(services),
        { ...input, ...changes },
        {
          ...inline,
          resolvePublic: async (ref: EntryRef) => {
            const slug = ref.split('/')[1] ?? '';
            return (await content()).toPublic().get('recording', slug);
          },
        },
      ),
    async stop(): Promise<void> {
      await server.stop();
    },
  });
}

describe('by a program of the machine', () => {
  it('makes a draft and lists it, and says how far it is', async () => {
    await using staged = await stageRun('repeats');
    const run = staged.start();
    expect([await run.run(), run.failure]).toEqual(['succeeded', undefined]);
    expect(run.result).toMatchObject({
      file: 'recordings/grabacion/grabacion.es.vtt',
      language: 'es',
    });
    expect(run.log.map(({ code }) => code)).toEqual(['draft-written', 'suspect', 'listed']);
    expect(run.progress).toContainEqual(expect.objectContaining({ total: 100, unit: 'items' }));
    expect(staged.read(entry)).toContain('state: machine');
    // What was heard is in the draft and in no database.
    expect(JSON.stringify([run.result, run.log, [...run.steps.values()]])).not.toContain('la red');
    await staged.stop();
  });

  it('ends with one draft, listed once, wherever the process dies', async () => {
    await using counted = await stageRun();
    const whole = counted.start();
    await whole.run();
    await counted.stop();
    for (let crashAt = 1; crashAt < whole.points; crashAt += 3) {
      await using staged = await stageRun();
      const run = staged.start();
      await run.run({ crashAt });
      expect([crashAt, await run.run()]).toEqual([crashAt, 'succeeded']);
      expect(staged.read(entry).match(/grabacion\.es\.vtt/g)).toHaveLength(1);
      expect(staged.has(draft)).toBe(true);
      await staged.stop();
    }
  });

  it.each([
    ['closed', 'visibility: public', 'visibility: closed', 'not-public'],
    [
      'in a language that Whisper does not know',
      'languages: [es]',
      'languages: [nah]',
      'unsupported-language',
    ],
    ['in two languages', 'languages: [es]', 'languages: [es, en]', 'no-language'],
  ])('refuses a recording that is %s, and runs nothing', async (_, from, to, code) => {
    await using staged = await stageRun();
    staged.write(entry, staged.read(entry).replace(from, to));
    const run = staged.start();
    expect([await run.run(), run.failure?.code, staged.calls()]).toEqual(['failed', code, 0]);
    await staged.stop();
  });

  it.each([
    ['in the file of the draft', () => [draft, vtt]],
    [
      'in another file',
      (text: string) => [
        entry,
        `${text}captions:\n  - { language: es, progress: { state: draft }, path: grabacion/otra.vtt }\n`,
      ],
    ],
  ])('keeps captions that somebody writes %s while the program listens', async (_, change) => {
    await using staged = await stageRun();
    staged.write('content/recordings/grabacion/otra.vtt', vtt);
    const [path = '', text = ''] = change(staged.read(entry));
    mkdirSync(dirname(join(staged.folder, path)), { recursive: true });
    const program = staged.read('bin/whisper-cli');
    const arguments_ = JSON.stringify([join(staged.folder, path), text]);
    staged.write('bin/whisper-cli', `${program}\nwriteFileSync(...${arguments_});\n`);
    const run = staged.start();
    expect([await run.run(), run.failure?.code]).toEqual(['failed', 'captions-by-people']);
    expect(staged.read(path)).toBe(text);
    await staged.stop();
  });

  it('tells a crash of the program, and is not tried again by itself', async () => {
    await using staged = await stageRun('crashes');
    const run = staged.start();
    expect([await run.run(), run.failure?.code]).toEqual(['failed', 'program-failed']);
    expect(JSON.stringify(run.failure)).not.toContain('comunal-speech');
    await staged.stop();
  });
});

const vtt = 'WEBVTT\n\n00:00:00.000 --> 00:00:03.000\nBuenas tardes.\n';

describe('by the PeerTube server', () => {
  it('waits until the server has finished, and takes its captions as a draft', async () => {
    await using staged = await stageRun('works', { transcription: true });
    const run = staged.start({ file: null }, { staysAsleep: true });
    expect([await run.run(), run.failure]).toEqual(['sleeping', undefined]);
    staged.server.finishTranscription(staged.video, { language: 'es', vtt });
    run.now = Date.parse(run.wakesAt ?? '');
    expect([await run.run(), run.failure]).toEqual(['succeeded', undefined]);
    expect(staged.read(draft)).toContain('Buenas tardes.');
    expect(staged.read(entry)).toContain('state: machine');
    expect(staged.calls()).toBe(0);
    await staged.stop();
  });

  it('waits while the line is down, and reads no endless captions', async () => {
    await using staged = await stageRun('works', { transcription: true });
    await staged.peertube.captions.generate(staged.video);
    staged.server.finishTranscription(staged.video, { language: 'es', vtt });
    let captions: () => Response = () => {
      throw new TypeError('fetch failed');
    };
    staged.hooks.captions = () => captions();
    const run = staged.start({ file: null }, { staysAsleep: true });
    expect([await run.run(), run.failure?.code]).toEqual(['sleeping', 'network']);
    let parts = 0;
    const part = new Uint8Array(2 ** 20);
    captions = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            parts += 1;
            controller.enqueue(part);
          },
        }),
      );
    run.now = Date.parse(run.wakesAt ?? '');
    expect([await run.run(), run.failure?.code]).toEqual(['failed', 'no-captions']);
    expect(parts).toBeLessThan(30);
    await staged.stop();
  });

  it('asks once, though the process dies after it has asked', async () => {
    await using staged = await stageRun('works', { transcription: true });
    await staged.peertube.captions.generate(staged.video);
    const run = staged.start({ file: null }, { staysAsleep: true });
    expect([await run.run(), run.failure]).toEqual(['sleeping', undefined]);
    await staged.stop();
  });

  it('refuses captions of another language than is spoken', async () => {
    await using staged = await stageRun('works', { transcription: true });
    await staged.peertube.captions.generate(staged.video);
    staged.server.finishTranscription(staged.video, { language: 'pt', vtt });
    const run = staged.start({ file: null });
    expect([await run.run(), run.failure?.code]).toEqual(['failed', 'other-language']);
    expect(staged.has(draft)).toBe(false);
    await staged.stop();
  });

  it.each([
    ['does not transcribe', false, false],
    ['has captions of people', true, true],
  ])('says that a server %s', async (_, transcription, hasCaptions) => {
    await using staged = await stageRun('works', { transcription });
    if (hasCaptions) await staged.peertube.captions.put(staged.video, 'es', vtt);
    const run = staged.start({ file: null });
    expect([await run.run(), run.failure?.code]).toEqual(['failed', 'no-transcription']);
    await staged.stop();
  });
});
