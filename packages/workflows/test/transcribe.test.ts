import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createToolFolder, needs } from '@comunal/test-kit/environment';
import { expect, it } from 'vitest';
import { transcribeCommand } from '../src/cli/transcribe-command.ts';
import { stage } from './support/stage.ts';
import { sampleWav, writeSpeechProgram, type SpeechBehaviour } from './support/speech-program.ts';

const draft = 'content/recordings/grabacion/grabacion.es.vtt';
const entry = 'content/recordings/grabacion.yaml';

/** A content folder, a sound, a model, and a stand-in program on the path. */
async function stageSpeech(
  behaviour: SpeechBehaviour = 'works',
  name: 'whisper-cli' | 'whisper-ctranslate2' = 'whisper-cli',
) {
  const staged = await stage();
  const { folder, write } = staged;
  writeSpeechProgram(join(folder, 'bin'), name, behaviour);
  write('charla.wav', sampleWav());
  write('modelo.bin', 'lmgg');
  write('modelo/model.bin', 'x');
  const model = name === 'whisper-cli' ? 'modelo.bin' : 'modelo';
  const env = {
    PATH: join(folder, 'bin'),
    COMUNAL_SPEECH_MODEL: model,
    SPEECH_LOG: join(folder, 'calls.txt'),
  };
  return {
    ...staged,
    calls: (): readonly (readonly string[])[] =>
      existsSync(env.SPEECH_LOG)
        ? readFileSync(env.SPEECH_LOG, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as string[])
        : [],
    transcribe: (
      args: readonly string[] = [],
      { file = 'charla.wav', ...more }: Parameters<typeof staged.call>[2] & { file?: string } = {},
    ) =>
      staged.call(transcribeCommand, ['transcribe', 'grabacion', '--file', file, ...args], {
        ...more,
        env: { ...env, ...more.env },
      }),
  };
}

it('makes a draft with whisper.cpp, and lists it in the entry as of a machine', async () => {
  await using staged = await stageSpeech();
  const { out, err, code } = await staged.transcribe();
  expect([code, out]).toEqual([0, `${draft}: 2 captions in es, as a draft of a machine.\n`]);
  expect(err).toContain('It is listed in recordings/grabacion.yaml with the state machine.');
  const vtt = staged.read(draft);
  expect(vtt).toMatch(/^WEBVTT\n\nNOTE Borrador hecho por una máquina, que nadie ha revisado\./);
  expect(vtt).toContain('\nHoy hablamos de la red.\n');
  expect(vtt.split('\n').every((line) => line.length <= 42 || line.startsWith('NOTE'))).toBe(true);
  expect(staged.read(entry)).toContain('title: { es: Grabación de la charla }   # así la llamamos');
  expect(staged.read(entry)).toMatch(
    /captions:\n {2}- language: es\n {4}progress:\n {6}state: machine\n {4}path: grabacion\/grabacion\.es\.vtt\n/,
  );
  const [detect, run] = staged.calls();
  expect(detect).toContain('-dl');
  expect(run?.slice(4, 7)).toEqual(['-l', 'es', '-ovtt']);
});

it('makes a draft with faster-whisper, which is kept from the network', async () => {
  await using staged = await stageSpeech('works', 'whisper-ctranslate2');
  expect((await staged.transcribe()).code).toBe(0);
  expect(staged.read(draft)).toContain('Hoy hablamos de la red.');
});

it('shows how far it is on a terminal', async () => {
  await using staged = await stageSpeech();
  let drawn = '';
  await staged.transcribe([], { stderr: { isTTY: true, write: (text) => (drawn += text) } });
  expect(drawn).toContain('Recognizing speech: 45%');
});

it('keeps its own draft when it is called again, and runs nothing', async () => {
  await using staged = await stageSpeech();
  await staged.transcribe();
  const before = [staged.read(draft), staged.read(entry), staged.calls().length];
  const { code, out } = await staged.transcribe();
  expect([code, out]).toEqual([
    0,
    `${draft} is there already, and nobody has changed it. Delete it to make it again.\n`,
  ]);
  expect([staged.read(draft), staged.read(entry), staged.calls().length]).toEqual(before);
});

it('keeps captions that somebody writes while the program listens', async () => {
  await using staged = await stageSpeech();
  const written = 'WEBVTT\n\n00:01.000 --> 00:02.000\nDe Ana.\n';
  mkdirSync(dirname(join(staged.folder, draft)), { recursive: true });
  const call = `writeFileSync(${JSON.stringify(join(staged.folder, draft))}, ${JSON.stringify(written)})`;
  staged.write('bin/whisper-cli', `${staged.read('bin/whisper-cli')}\n${call};\n`);
  const { code, err } = await staged.transcribe();
  expect([code, staged.read(draft)]).toEqual([1, written]);
  expect(err).toContain('es');
});

it('lists a draft that a process wrote which died before it could', async () => {
  await using staged = await stageSpeech();
  const text = staged.read(entry);
  await staged.transcribe();
  const listed = staged.read(entry);
  staged.write(entry, text);
  expect((await staged.transcribe()).code).toBe(0);
  expect(staged.read(entry)).toBe(listed);
});

it.each([
  ['words', (text: string) => text.replace('la red', 'las redes')],
  ['times', (text: string) => text.replace('00:03.200', '00:03.400')],
  ['note', (text: string) => text.replace(/^NOTE.*\n\n/gm, '')],
])('never replaces a draft whose %s a person has changed', async (_, change) => {
  await using staged = await stageSpeech();
  await staged.transcribe();
  const changed = change(staged.read(draft));
  expect(changed).not.toBe(staged.read(draft));
  staged.write(draft, changed);
  const { code, err } = await staged.transcribe();
  expect([code, staged.read(draft)]).toEqual([1, changed]);
  expect(err).toContain('a person made or changed');
});

it.each(['draft', 'reviewed', 'published'])(
  'never replaces captions that are %s',
  async (state) => {
    await using staged = await stageSpeech();
    const progress = `captions:\n  - { language: es, progress: { state: ${state} }, path: grabacion/suyos.vtt }\n`;
    staged.write(entry, staged.read(entry) + progress);
    staged.write(
      'content/recordings/grabacion/suyos.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nHola\n',
    );
    const { code, err } = await staged.transcribe();
    expect([code, staged.calls(), existsSync(join(staged.folder, draft))]).toEqual([1, [], false]);
    expect(err).toContain('“es”');
  },
);

it('fills in captions that are wished for, and keeps whom to credit', async () => {
  await using staged = await stageSpeech();
  const progress = `captions:\n  - { language: es, progress: { state: wished, by: 2026-12 } }\n`;
  staged.write(entry, staged.read(entry) + progress);
  expect((await staged.transcribe()).code).toBe(0);
  const text = staged.read(entry);
  expect(text.match(/state: machine/g)).toHaveLength(1);
  expect(text).toContain('by: "2026-12"');
});

it('leaves an entry to a person whose comment would get lost, and says what to write', async () => {
  await using staged = await stageSpeech();
  const progress = `captions:\n  - { language: es, progress: { state: wished } } # por favor\n`;
  const text = staged.read(entry) + progress;
  staged.write(entry, text);
  const { code, err } = await staged.transcribe();
  expect([code, staged.read(entry), existsSync(join(staged.folder, draft))]).toEqual([
    1,
    text,
    true,
  ]);
  expect(err).toContain('add grabacion/grabacion.es.vtt in “es” with the state machine');
});

it('says where phrases are repeated or made up', async () => {
  await using staged = await stageSpeech('repeats');
  const { err, code } = await staged.transcribe();
  expect(code).toBe(0);
  expect(err).toMatch(/\d phrases? (is|are) repeated/);
  expect(err).toContain('1 phrase is one that these programs make up.');
});

it.each<[SpeechBehaviour, string]>([
  ['crashes', 'whisper-cli ended with an error (–). ggml_abort: out of memory in •••'],
  ['writes-garbage', 'wrote no captions that can be read'],
  ['writes-nothing', 'wrote no captions that can be read'],
  ['writes-too-much', 'wrote no captions that can be read'],
  ['hears-portuguese', 'hears “pt”, not “es”'],
])('leaves nothing behind when the program %s', async (behaviour, message) => {
  await using staged = await stageSpeech(behaviour);
  const before = staged.read(entry);
  const { code, err } = await staged.transcribe();
  expect(err).toContain(message);
  for (const part of ['\u001b', '\u0007', 'comunal-speech']) expect(err).not.toContain(part);
  expect([code, staged.read(entry), existsSync(join(staged.folder, draft))]).toEqual([
    1,
    before,
    false,
  ]);
});

it('goes on with another language than it hears when somebody insists', async () => {
  await using staged = await stageSpeech('hears-portuguese');
  expect((await staged.transcribe(['--insist'])).code).toBe(0);
  expect(staged.calls()).toHaveLength(1);
});

it('kills a program that hangs, and removes the sound that it was given', async () => {
  await using staged = await stageSpeech('hangs');
  const controller = new AbortController();
  const folders = (): readonly string[] =>
    readdirSync(join(staged.folder, '.comunal/work')).filter((each) => each.startsWith('speech-'));
  let meanwhile: readonly string[] = [];
  const stderr = {
    isTTY: true as const,
    write: (text: string): void => {
      if (!text.includes('5%')) return;
      meanwhile = folders();
      controller.abort();
    },
  };
  await staged.transcribe([], { signal: controller.signal, stderr }).catch(() => undefined);
  expect(controller.signal.aborted).toBe(true);
  expect(existsSync(join(staged.folder, draft))).toBe(false);
  expect([meanwhile.length, folders()]).toEqual([1, []]);
});

it.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
  [
    'no program',
    [],
    { PATH: '/nowhere' },
    'None of these programs is on this computer: whisper-cli',
  ],
  ['no model', ['--model', 'otro.bin'], {}, 'whisper-cli needs a model, which is not there'],
  ['a file that is none', ['--model', 'charla.wav'], {}, 'failed to initialize whisper context'],
  ['a language it does not know', ['--language', 'nah'], {}, 'does not know the language “nah”'],
])('refuses %s', async (_, args, env, message) => {
  await using staged = await stageSpeech();
  const { code, err } = await staged.transcribe(args, { env });
  expect([code, err]).toEqual([1, expect.stringContaining(message)]);
});

it('asks which language is spoken when there are several', async () => {
  await using staged = await stageSpeech();
  staged.write(entry, staged.read(entry).replace('languages: [es]', 'languages: [es, nah]'));
  expect((await staged.transcribe()).err).toContain('(es, nah)');
  expect((await staged.transcribe(['--language', 'es'])).code).toBe(0);
});

it('says of a closed recording no more than of one that does not exist', async () => {
  await using staged = await stageSpeech();
  staged.write(entry, staged.read(entry).replace('visibility: public', 'visibility: closed'));
  const closed = await staged.transcribe();
  expect([closed.code, closed.err, staged.calls()]).toEqual([
    1,
    expect.stringContaining('no public recording called “grabacion”'),
    [],
  ]);
});

it('asks for ffmpeg where it is missing', async () => {
  await using staged = await stageSpeech();
  staged.write('charla.wav', sampleWav(44_100));
  expect((await staged.transcribe()).err).toContain('ffmpeg is needed');
});

it('takes the sound out of a file with ffmpeg', needs('ffmpeg'), async () => {
  await using staged = await stageSpeech();
  staged.write('charla.wav', sampleWav(44_100));
  const PATH = `${join(staged.folder, 'bin')}:${createToolFolder(['ffmpeg'])}`;
  staged.write('charla.txt', 'nada');
  const wrong = await staged.transcribe([], { file: 'charla.txt', env: { PATH } });
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('no audio')]);
  expect((await staged.transcribe([], { env: { PATH } })).code).toBe(0);
});
