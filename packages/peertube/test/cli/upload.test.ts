import type { Locale } from '@comunal/command';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleMedia } from '@comunal/testing';
import { useCommand, type CallSettings } from './support/use-command.ts';

const media = sampleMedia({ size: 3_000_000 });
const upload = ['upload', 'charla.mp4', '--channel', 'root_channel'];

/** A command and a file to upload. */
async function withFile(...args: Parameters<typeof useCommand>) {
  const command = await useCommand(...args);
  const file = join(command.folder, 'charla.mp4');
  writeFileSync(file, media);
  return { ...command, file, [Symbol.asyncDispose]: () => command[Symbol.asyncDispose]() };
}

/** Calls upload and presses Ctrl-C as soon as bytes are on their way. */
async function stopped(command: Awaited<ReturnType<typeof withFile>>, args = upload) {
  const quicken = command.simulator.faults.add({
    when: { path: /upload-resumable/, method: 'PUT' },
    do: 'slow',
    bytesPerSecond: 2_000_000,
  });
  const stopping = new AbortController();
  const onError = (text: string): void => {
    if (/^([5-9]0|100)%/.test(text)) stopping.abort();
  };
  const ended = await command.call(args, { signal: stopping.signal, onError });
  quicken();
  // The server reads what had come, and notices only then that nobody is there.
  const isLocked = (): boolean => command.simulator.uploads().some((each) => each.isLocked);
  await expect.poll(isLocked).toBe(false);
  return ended;
}

describe('a video that is uploaded', () => {
  it.each<[Locale, string]>([
    ['es', 'Listo: «charla» está en el servidor (privado).\n'],
    ['en', 'Done: “charla” is on the server (private).\n'],
    ['pt', 'Pronto: “charla” está no servidor (privado).\n'],
  ])('is private, and its address is all that stands on stdout, in %s', async (locale, words) => {
    await using command = await withFile();
    const { code, out, err } = await command.call(upload, { locale });
    const [video] = command.simulator.videos();
    expect(out).toBe(`${command.simulator.url}/w/${video?.shortUUID}\n`);
    expect(err.endsWith(words)).toBe(true);
    expect(code).toBe(0);
    expect(video).toMatchObject({ name: 'charla', privacy: 3, channel: 'root_channel' });
    expect(video?.bytes).toEqual(media);
    expect(readdirSync(command.state)).toEqual([]);
  });

  it('has what the options say', async () => {
    await using command = await withFile();
    writeFileSync(join(command.folder, 'es.vtt'), 'WEBVTT\n\n00:00.000 --> 00:01.000\nhola\n');
    writeFileSync(join(command.folder, 'pt=.srt'), '1\n00:00:00,000 --> 00:00:01,000\noi\n');
    const more =
      '--name|Asamblea|--description|La de apertura|--language|es-MX|--licence|CC-BY-4.0|--tag|redes|--tag=común|--privacy|unlisted|--captions|es-MX=es.vtt|--captions|pt=pt=.srt';
    const { code, out } = await command.call([...upload, ...more.split('|')]);
    expect(code).toBe(0);
    const [video] = command.simulator.videos();
    expect(video).toMatchObject({ name: 'Asamblea', privacy: 2 });
    expect(video?.tags).toEqual(expect.arrayContaining(['redes', 'común']));
    const listed = await command.call(['captions', out.trim()]);
    expect(listed.out).toMatch(/^es-419 .*\npt .*\n$/);
  });

  it('warns before it is sent that its licence becomes a tag', async () => {
    await using command = await withFile();
    const { code, err } = await command.call([...upload, '--licence', 'CC-BYSA-4.0']);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^PeerTube does not have the licence “CC-BYSA-4\.0”: everybody will see it as the tag “licence:CC-BYSA-4\.0”\. It has: CC-BY-4\.0, .*\. Did you mean “CC-BY-SA-4\.0”\?\n[^]*\d%/m,
    );
    expect(command.simulator.videos()[0]?.tags).toContain('licence:CC-BYSA-4.0');
  });

  it.each(['CC-BY-SA-4.0', 'CC-BY-3.0'])('does not warn about %s', async (licence) => {
    await using command = await withFile();
    expect((await command.call([...upload, '--licence', licence])).err).not.toContain(
      'PeerTube does',
    );
  });

  it('is uploaded although its captions are refused, with the command to set them', async () => {
    await using command = await withFile();
    writeFileSync(join(command.folder, 'es.vtt'), 'WEBVTT\n');
    command.simulator.faults.add({
      when: { method: 'PUT', path: /captions/ },
      do: 'html',
      status: 403,
    });
    const { code, out, err } = await command.call([...upload, '--captions', 'es=es.vtt']);
    const [video] = command.simulator.videos();
    expect(out).toContain(video?.shortUUID);
    expect(err).toContain('The video is on the server, but its captions in es are not:\n');
    expect(err).toContain(
      `\n  comunal peertube captions ${video?.uuid} --put es=${command.folder}/es.vtt\n`,
    );
    expect(code).toBe(1);
    expect(readdirSync(command.state)).toEqual([]);
  });
});

describe('an upload that is stopped', () => {
  it.each<[Locale, RegExp]>([
    ['es', /^Sigue donde iba: \d\d% ya está en el servidor\.\n/],
    ['en', /^Resuming: \d\d% is on the server already\.\n/],
    ['pt', /^Continua de onde parou: \d\d% já está no servidor\.\n/],
  ])('resumes with the same command, in %s', async (locale, words) => {
    await using command = await withFile();
    const first = await stopped(command);
    expect(first.code).toBe(130);
    expect(first.err).toMatch(
      /\nStopped\. .*\n {2}comunal peertube upload charla\.mp4 --channel root_channel\n$/,
    );
    const { code, err } = await command.call(upload, { locale });
    expect(err).toMatch(words);
    expect(code).toBe(0);
    expect(command.simulator.videos().map(({ bytes }) => bytes)).toEqual([media]);
  });

  it('says so when nothing was sent', async () => {
    await using command = await withFile();
    const stopping = new AbortController();
    stopping.abort();
    expect((await command.call(upload, { signal: stopping.signal })).code).toBe(130);
  });

  it('is not mixed up with one of another name, channel or file', async () => {
    await using command = await withFile();
    await stopped(command);
    expect((await command.call([...upload, '--name', 'Otra'])).err).not.toContain('Resuming');
    expect((await command.call(upload)).err).toContain('Resuming');
    expect(
      command.simulator
        .videos()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Otra', 'charla']);
  });

  it('does not resume with a file that changed; --restart starts again', async () => {
    await using command = await withFile();
    await stopped(command);
    utimesSync(command.file, 1, 1);
    const refused = await command.call(upload);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toBe(
      `${command.file} is no longer the file that this upload began with. To start again with the current one:\n  comunal peertube upload charla.mp4 --channel root_channel --restart\n`,
    );
    expect(command.simulator.uploads()).toHaveLength(1);
    expect((await command.call([...upload, '--restart'])).code).toBe(0);
    expect(command.simulator.uploads()).toEqual([]);
    expect(command.simulator.videos()).toHaveLength(1);
  });

  it('does not resume with another privacy, which the server would not learn of', async () => {
    await using command = await withFile();
    await stopped(command, [...upload, '--privacy', 'public']);
    const { code, err } = await command.call(upload);
    expect(err).toMatch(/^This upload began with a different description, privacy, /);
    expect(err).toContain('--restart\n');
    expect(code).toBe(1);
    expect(command.simulator.videos()).toEqual([]);
  });

  it('finds the video when it was complete after all', async () => {
    await using command = await withFile({ storage: 'none' });
    writeFileSync(command.file, media.subarray(0, 500_000)); // one chunk, so that it is the last
    await stopped(command);
    command.simulator.purgeUploads();
    const { shortUUID } = command.simulator.seed({ name: 'charla', fields: { privacy: 3 } });
    const { code, out } = await command.call(upload);
    expect(out).toBe(`${command.simulator.url}/w/${shortUUID}\n`);
    expect(code).toBe(0);
  });

  it.each([
    [2, 'The last response got lost, and since then there are several videos named “charla”'],
    [3, 'The last response got lost, and since then there are several videos named “charla”'],
  ])('explains what to do when %d videos may be the result', async (count, words) => {
    await using command = await withFile();
    writeFileSync(command.file, media.subarray(0, 500_000));
    await stopped(command);
    command.simulator.purgeUploads();
    for (let seeded = 0; seeded < count; seeded++) command.simulator.seed({ name: 'charla' });
    const { code, err } = await command.call(upload);
    expect(err).toContain(words);
    expect(err).toMatch(
      /\n {2}comunal peertube upload charla\.mp4 --channel root_channel --restart\n$/,
    );
    expect(code).toBe(1);
    expect(command.simulator.videos()).toHaveLength(count);
  });
});

describe('an upload that the server has forgotten', () => {
  it.each<[Locale, string]>([
    ['es', 'El servidor ya no tiene lo que se había enviado: se empieza desde el principio.\n'],
    ['en', 'The server no longer has what was sent: starting again.\n'],
    ['pt', 'O servidor não tem mais o que tinha sido enviado: começando de novo.\n'],
  ])('begins anew by itself with the same command, in %s', async (locale, words) => {
    await using command = await withFile();
    await stopped(command);
    command.simulator.restart();
    const { code, err } = await command.call(upload, { locale });
    expect(err).toContain(words);
    expect(code).toBe(0);
    expect(command.simulator.videos().map(({ bytes }) => bytes)).toEqual([media]);
  });
});

it.each<[Locale, string]>([
  ['es', '% · el servidor todavía retiene la subida; hay que esperar (hasta 5 min)\n'],
  ['en', '% · the server still has the upload locked; waiting (up to 5 min)\n'],
  ['pt', '% · o servidor ainda retém o envio; esperando (até 5 min)\n'],
])('says that it waits for a lock, in %s', async (locale, words) => {
  await using command = await withFile();
  command.simulator.faults.add({ when: { method: 'PUT' }, do: 'lock', lockMs: Infinity });
  const { code, err } = await command.call(upload, { locale });
  expect(err).toContain(words);
  expect(code).toBe(1);
});

it('says that there is a video of that name already, and uploads another', async () => {
  await using command = await withFile();
  const first = await command.call(upload);
  const second = await command.call(upload);
  expect(first.err).not.toContain('already has a video');
  expect(second.err).toContain(
    `That channel already has a video named “charla”: ${first.out.trim()}. This one will be another.\n`,
  );
  expect(command.simulator.videos()).toHaveLength(2);
});

it('gives up after many attempts, says that nothing is lost, and resumes later', async () => {
  await using command = await withFile();
  command.simulator.faults.add({ when: { method: 'PUT' }, do: 'reset', times: 99 });
  const { code, out, err } = await command.call(upload);
  expect(err).toMatch(/\n0% · no answer; trying again\n/);
  expect(err).toMatch(
    /\nhttp\S+ does not respond \(\w+\)\. .*\nThe server keeps what it has received until \d+:\d\d.{0,6} at least, unless it restarts\. .*:\n {2}comunal peertube upload charla\.mp4 --channel root_channel\n$/,
  );
  expect([code, out]).toEqual([1, '']);
  command.simulator.faults.clear();
  expect((await command.call(upload)).code).toBe(0);
  expect(command.simulator.videos()).toHaveLength(1);
});

it.each([
  ['html', /did not respond as a PeerTube server does \(not-json\)/],
  ['huge', /failed \(500\)/],
  ['redirect-loop', /did not respond as a PeerTube server does \(redirect\)/],
] as const)('loses nothing to a server that responds to a chunk by %s', async (fault, words) => {
  await using command = await withFile();
  command.simulator.faults.add({ when: { method: 'PUT', nth: 2 }, do: fault });
  const { code, out, err } = await command.call(upload);
  expect(err).toMatch(words);
  expect(err).toMatch(
    /\nThe server keeps what it has received until \d+:\d\d.{0,6} at least, unless it restarts\. .*\n {2}comunal peertube upload .*\n$/,
  );
  expect([code, out]).toEqual([1, '']);
  expect((await command.call(upload)).err).toMatch(/^Resuming: [1-9]\d*%/);
  expect(command.simulator.videos().map(({ bytes }) => bytes)).toEqual([media]);
});

it('is refused while another one uploads the same', async () => {
  await using command = await withFile();
  const slow = { when: { method: 'PUT' }, do: 'slow', bytesPerSecond: 2_000_000 } as const;
  const quicken = command.simulator.faults.add(slow);
  let second: ReturnType<typeof command.call> | undefined;
  const first = command.call(upload, {
    onError(text) {
      if (/^\d+0%/.test(text)) second ??= command.call(upload);
    },
  });
  expect((await first).code).toBe(0);
  quicken();
  const refused = await second;
  expect(refused?.err).toContain(`Another process (${process.pid}) is uploading this same video.`);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(command.simulator.videos()).toHaveLength(1);
});

describe('an upload that is refused', () => {
  const cases: [args: string[], code: number, words: string | RegExp][] = [
    [['nada.mp4'], 1, /^There is no file at .*\/nada\.mp4\.$/],
    [['.'], 1, /^.* is not a file\.$/],
    [['empty.mp4'], 1, /^.*\/empty\.mp4 is empty\.$/],
    [['charla.mp4', '--privacy', 'pubic'], 2, /use private, .* Did you mean “public”\?$/],
    [['charla.mp4', '--language', 'español mexicano'], 2, 'is not a language tag'],
    [['charla.mp4', '--captions', 'es.vtt'], 2, 'use TAG=FILE'],
    [['charla.mp4', '--captions', 'es=nada.vtt'], 1, 'There is no file at'],
    [['charla.mp4', '--captions', 'nah=charla.mp4'], 2, 'PeerTube has no captions in'],
    [['charla.mp4', '--name', 'a'], 2, 'The title “a” cannot be used'],
    [['charla.mp4', '--tag', 'x'], 2, 'PeerTube accepts five tags of 2 to 30 characters'],
    [['charla.txt'], 1, 'does not accept this kind of file'],
    [['junk.mp4'], 1, 'finds no video in this file'],
  ];
  it.each(cases)('upload %j', async (args, code, words) => {
    await using command = await withFile();
    writeFileSync(join(command.folder, 'empty.mp4'), '');
    writeFileSync(join(command.folder, 'charla.txt'), 'text');
    writeFileSync(join(command.folder, 'junk.mp4'), 'no video at all, only words');
    const ended = await command.call(['upload', ...args, '--channel', 'root_channel']);
    const message = ended.err.trim().split('\n').at(-1);
    expect(message).toMatch(words);
    expect(ended).toMatchObject({ code, out: '' });
    expect(command.simulator.videos()).toEqual([]);
    expect(existsSync(command.state) ? readdirSync(command.state) : []).toEqual([]);
  });

  it('names one’s channels when there is none of that name', async () => {
    await using command = await withFile();
    const { code, err } = await command.call(['upload', 'charla.mp4', '--channel', 'rot']);
    expect(err).toContain(
      `You have no channel “rot” on ${command.simulator.url}.\nYours are: root_channel.\n`,
    );
    expect(code).toBe(1);
  });

  it.each<[Locale, string]>([
    ['es', 'El video no cabe en tu espacio de'],
    ['en', 'The video does not fit into your space on'],
    ['pt', 'O vídeo não cabe no seu espaço em'],
  ])('is a video that does not fit, in %s', async (locale, words) => {
    const users = [{ username: 'ana', password: 'a long password', videoQuota: 1_000_000 }];
    await using command = await withFile({ users });
    const args = ['upload', 'charla.mp4', '--channel', 'ana_channel'];
    const { code, err } = await command.call(args, { locale });
    expect(err).toContain(words);
    expect(code).toBe(1);
  });

  it('is a folder for states that cannot be written', async () => {
    await using command = await withFile();
    mkdirSync(join(command.folder, 'state'));
    writeFileSync(join(command.folder, 'state/comunal'), 'in the way');
    const settings: CallSettings = {};
    const { code, err } = await command.call(upload, settings);
    expect(err).toMatch(/state\/comunal.* cannot be (read|written) \(E\w+\)/);
    expect(code).toBe(1);
  });
});
