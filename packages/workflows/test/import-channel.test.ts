import { loadContent } from '@comunal/content';
import { createPeerTube } from '@comunal/peertube';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

describe('content that nothing can be imported into', () => {
  it('is named when it has errors, since a video in it might be imported twice', async () => {
    await using it = await channel();
    it.write('content/recordings/rota.yaml', 'visibility: public\n');
    const { code, err } = await it.call(peertubeCommand, ['import', it.channelUrl]);
    expect(code).toBe(1);
    expect(err).toContain('The content in content has errors, and nothing is imported');
    expect(existsSync(join(it.dir, 'private'))).toBe(false);
  });

  it('is not made of a misspelt folder', async () => {
    await using it = await channel();
    const args = ['import', it.channelUrl, '--content', 'contnet'];
    const { code, err } = await it.call(peertubeCommand, args);
    expect(code).toBe(1);
    expect(err).toContain('comunal check contnet');
    expect(existsSync(join(it.folder, 'contnet'))).toBe(false);
  });

  it.each(['series/nada', 'charla', 'recording/charla', '../events/charla'])(
    'has no entry %s, and no server is asked',
    async (of) => {
      await using it = await channel();
      const fetch = () => Promise.reject(new Error('A server was asked.'));
      const { code, err } = await it.call(peertubeCommand, ['import', it.channelUrl, '--of', of], {
        overrides: { fetch },
      });
      expect(code).toBe(2);
      expect(err).toContain(`The content has no entry “${of}” that a recording can be of.`);
    },
  );
});

describe('a hostile server', () => {
  it('puts nothing into the content but what the content model takes', async () => {
    await using it = await channel();
    const { code, err } = await it.call(peertubeCommand, ['import', it.channelUrl], {
      overrides: { fetch: changing(it.fetch, (video) => ({ ...video, ...hostile })) },
    });
    expect([code, err]).toEqual([0, expect.stringContaining('They are closed.')]);
    const content = await loadContent(it.dir);
    const errors = content.problems.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    expect(content.list('recording')).toMatchObject([
      { visibility: 'closed', title: 'visibility: public - a: b', languages: [] },
    ]);
    expect(readdirSync(join(it.dir, 'private/recordings'))).toContain('visibility-public-a-b.yaml');
  });

  it('may keep the captions of one video to itself', async () => {
    await using it = await channel();
    const fetch: typeof globalThis.fetch = async (input, init) =>
      new Request(input, init).url.includes('/captions')
        ? Response.json({ code: 'video_requires_password' }, { status: 403 })
        : it.fetch(input, init);
    const { code, out, err } = await it.call(peertubeCommand, ['import', it.channelUrl], {
      overrides: { fetch },
    });
    expect([code, out]).toEqual([0, 'private/recordings/charla-de-redes.yaml\n']);
    expect(err).toContain('does not let anyone see which captions');
  });

  it('states no date that is none, and then a series is asked for', async () => {
    await using it = await channel();
    const dates = { publishedAt: null, originallyPublishedAt: null, createdAt: '' };
    const { code, err } = await it.call(peertubeCommand, ['import', it.channelUrl], {
      overrides: { fetch: changing(it.fetch, (object) => ({ ...object, ...dates })) },
    });
    expect(code).toBe(1);
    expect(err).toContain('Say with --of what the recordings are of.');
    expect(existsSync(join(it.dir, 'private'))).toBe(false);
  });

  it('that lists videos without end is left', async () => {
    await using it = await channel();
    let count = 0;
    let first: Json | undefined;
    const list = (videos: readonly Json[]): readonly Json[] => {
      first ??= videos[0];
      return Array.from({ length: 100 }, () => ({ ...first, uuid: `id-${count++}` }));
    };
    const endless = changing(it.fetch, (video) => video, list);
    const { code, err } = await it.call(peertubeCommand, ['import', it.channelUrl], {
      overrides: { fetch: endless },
    });
    expect(code).toBe(1);
    expect(err).toContain('claims to have more than');
    expect(existsSync(join(it.dir, 'private'))).toBe(false);
  });
});

const hostile = {
  name: 'visibility: public\n- a: b',
  duration: -1,
  language: { id: '../../x', label: 'x' },
  publishedAt: '2024-02-30T00:00:00Z',
  tags: ['licence:No: such', 'lang:x y'],
};

type Json = Readonly<Record<string, unknown>>;

/** A server that states something else of a channel and its videos. */
function changing(
  fetch: typeof globalThis.fetch,
  change: (object: Json) => Json,
  list: (videos: readonly Json[]) => readonly Json[] = (videos) => videos,
): typeof globalThis.fetch {
  return async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url);
    const response = await fetch(input, init);
    if (!/video-channels\/[^/]+(?:\/videos)?$/.test(pathname)) return response;
    const body = (await response.json()) as Json; // the simulator's own
    const data = body['data'] as readonly Json[] | undefined;
    if (!data) return Response.json({ ...body, createdAt: change(body)['createdAt'] });
    return Response.json({ total: null, data: list(data).map(change) });
  };
}
