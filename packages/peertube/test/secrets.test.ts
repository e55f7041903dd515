import { toldSecrets } from '@comunal/test-kit/told-secrets';
import { expect, it } from 'vitest';
import { isPeerTubeError, type PeerTube } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';

const secrets = {
  token: 'tok3n-planted',
  password: 'pässword "planted"',
  otp: '918273',
  videoPassword: 'video-password-planted',
  streamKey: 'stream-key-planted',
  feedToken: 'feed-token-planted',
  fileToken: 'file-token-planted',
};

/** Which secrets are told by an error of ours. */
function leaksIn(thrown: unknown): string[] {
  if (!isPeerTubeError(thrown)) return [`not our error: ${String(thrown)}`];
  return toldSecrets(thrown, Object.values(secrets));
}

const { token, password, otp, videoPassword, streamKey, feedToken, fileToken } = secrets;

const calls: Readonly<Record<string, (peertube: PeerTube) => Promise<unknown>>> = {
  'a log-in': ({ auth }) => auth.logIn({ username: 'ana', password, otp }),
  'a log-out': ({ auth }) => auth.logOut(),
  'a change of password': ({ users }) => users.me.update({ password, currentPassword: password }),
  'a video with a password': ({ videos }) => videos.get(1, { password: videoPassword }),
  'a change of passwords': ({ videos }) =>
    videos.update(1, { privacy: 'password', videoPasswords: [videoPassword] }),
  'passwords beside a picture': ({ videos }) =>
    videos.update(1, { videoPasswords: [videoPassword], thumbnail: new Blob(['x']) }),
  'a file token': ({ videos }) => videos.createFileToken(1, { password: videoPassword }),
  'an upload': ({ videos }) =>
    videos.upload(new Blob(['bytes']), {
      name: 'Charla',
      channelId: 1,
      videoPasswords: [videoPassword],
    }),
  'a new source': ({ videos }) => videos.replaceSource(1, new Blob(['bytes'])),
  'a live': ({ live }) => live.get(1),
  'a new live': ({ live }) =>
    live.create({ name: 'Asamblea', channelId: 1, videoPasswords: [videoPassword] }),
  'a feed': ({ feeds }) => feeds.get({ of: 'subscriptions', accountId: 1, token: feedToken }),
  'the token of a feed': ({ feeds }) => feeds.getToken(),
  'a list': async ({ videos }) => videos.listMine(),
  'a caption': ({ captions }) => captions.put(1, 'es', 'WEBVTT'),
  'an import': ({ imports }) => imports.create({ channelId: 1, targetUrl: 'https://a.example' }),
};

/** Calls that come to a chunk: until then they are answered as by any server. */
const chunks: typeof calls = {
  'a chunk': ({ videos }) => videos.upload(new Blob(['bytes']), { name: 'Charla', channelId: 1 }),
  'a chunk of a new source': ({ videos }) => videos.replaceSource(1, new Blob(['bytes'])),
};

const untilTheChunk = async ({ method, url }: Request): Promise<Response> => {
  if (method === 'POST')
    return new Response(null, {
      status: 201,
      headers: { location: '//video.example/upload?upload_id=u1' },
    });
  return url.includes('/source')
    ? Response.json({ createdAt: '2026-11-01T00:00:00Z' })
    : Response.json({ total: 0, data: [] });
};

/** All that the server was told, and the token it gave: what a careless server may repeat. */
const parrot = async (request: Request): Promise<string> =>
  [decodeURI(request.url), ...request.headers.values(), await request.text()].join('\n');

/** Answers of a server that holds secrets, none of which is in order. */
const inside = { streamKey: [streamKey], files: [fileToken], feedToken: [feedToken], id: token };

const answers: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
  'is refused with all that was sent': async (request) =>
    new Response(await parrot(request), { status: 400 }),
  'is refused with it in problem details': async (request) => {
    const text = await parrot(request);
    const body = {
      code: text,
      detail: text,
      'invalid-params': { [text]: { msg: text, value: text } },
    };
    return Response.json(body, { status: 403 });
  },
  'meets a server that fails': async (request) =>
    Response.json({ error: { message: await parrot(request) } }, { status: 500 }),
  'is answered in another shape': async () => Response.json(inside),
  'is answered with half of it': async () => new Response(JSON.stringify(inside).slice(0, -2)),
  'meets a broken line': async (request) => {
    throw new TypeError('fetch failed', { cause: new Error(await parrot(request)) });
  },
  'is sent elsewhere': async (request) =>
    new Response(null, {
      status: 307,
      headers: { location: `/${encodeURIComponent(await parrot(request))}` },
    }),
};

const table = Object.keys(answers).flatMap((answer) =>
  Object.keys({ ...calls, ...chunks }).map((call) => [call, answer] as const),
);

it.each(table)('reveals no secret when %s %s', async (call, answer) => {
  const peertube = fakeServer(async (request) => {
    if (request.url.endsWith('/oauth-clients/local'))
      return Response.json({ client_id: 'client', client_secret: 'client-secret' });
    if (call in chunks && request.method !== 'PUT') return untilTheChunk(request);
    return answers[answer]?.(request) ?? Response.error();
  }, token);
  const thrown = await Promise.resolve({ ...calls, ...chunks }[call]?.(peertube)).then(
    () => undefined,
    (error: unknown) => error,
  );
  // Calls whose answer nobody reads succeed when a server says "200 OK" to them.
  const isFine = thrown === undefined && answer.startsWith('is answered');
  expect(isFine ? [] : leaksIn(thrown)).toEqual([]);
});
