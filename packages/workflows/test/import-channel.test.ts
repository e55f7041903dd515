import { loadContent } from '@comunal/content';
import { createPeerTube } from '@comunal/peertube';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { peertubeCommand } from '../src/cli/peertube-command.ts';
import { stage } from './support/stage.ts';

const captions = 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHola\n';

/** A channel with a video that has captions, in a content folder that does not know it yet. */
async function channel() {
  const staged = await stage();
  const [user] = staged.peertube.users;
  const [video] = staged.peertube.videos();
  if (!user || !video) throw new Error('the simulator has no video');
  rmSync(join(staged.folder, 'content/recordings'), { recursive: true });
  const { username, password } = user;
  const client = createPeerTube({
    baseUrl: staged.peertube.url,
  });
  await client.auth.logIn({ username, password });
  await client.captions.put(video.uuid, 'es', captions);
  const url = `https://video.example/c/${user.channel}`;
  const dir = join(staged.folder, 'content');
  return Object.assign(staged, { channelUrl: url, dir, video, username });
}

it('writes closed recordings with captions, of a closed series', async () => {
  await using it = await channel();
  const { code, out, err } = await it.call(peertubeCommand, ['import', it.channelUrl]);
  expect([code, out]).toEqual([0, 'private/recordings/charla-de-redes.yaml\n']);
  expect(err).toContain('They are closed.');
  const content = await loadContent(it.dir);
  expect(content.problems.filter(({ file }) => file.startsWith('private/recordings'))).toEqual([]);
  const recording = content.get('recording', 'charla-de-redes');
  expect(recording).toMatchObject({
    visibility: 'closed',
    copies: [{ kind: 'peertube', url: `https://video.example/w/${it.video.shortUUID}` }],
    captions: [{ language: 'es', progress: { state: 'published' } }],
  });
  expect(content.list('series').map(({ visibility }) => visibility)).toEqual(['closed']);
  expect(it.read('content/private/recordings/charla-de-redes/es.vtt')).toBe(captions);
  expect(it.read('content/private/recordings/charla-de-redes.yaml')).not.toContain('@');
});

it('leaves what is there already alone', async () => {
  await using it = await channel();
  await it.call(peertubeCommand, ['import', it.channelUrl]);
  const file = 'content/private/recordings/charla-de-redes.yaml';
  it.write(file, `${it.read(file)}# mine\n`);
  const { code, out, err } = await it.call(peertubeCommand, ['import', it.channelUrl]);
  expect([code, out]).toEqual([0, '']);
  expect(err).toContain('1 video was in the content already and was left alone.');
  expect(it.read(file)).toMatch(/# mine\n$/);
  expect(existsSync(join(it.dir, 'private/recordings/charla-de-redes-2.yaml'))).toBe(false);
});

it('takes the entry that the recordings are of', async () => {
  await using it = await channel();
  await it.call(peertubeCommand, ['import', it.channelUrl, '--of', 'event/charla']);
  const content = await loadContent(it.dir);
  expect(content.list('recording').map(({ of }) => of)).toEqual(['event/charla']);
  expect(content.list('series')).toEqual([]);
});

it.each([
  ['https://video.example/w/abc', 2, 'The address of a channel’s page is missing'],
  ['http://video.example/c/x', 2, 'The address of a channel’s page is missing'],
  ['https://video.example/c/nobody', 1, 'could not be read: not-found.'],
])('writes nothing for %s', async (url, exitCode, words) => {
  await using it = await channel();
  const { code, err } = await it.call(peertubeCommand, ['import', url]);
  expect(code).toBe(exitCode);
  expect(err).toContain(words);
  expect(existsSync(join(it.dir, 'private'))).toBe(false);
});
