import { expect, it } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import { signedIn } from './support/signed-in.ts';

const problem = {
  type: 'about:blank',
  title: 'Bad Request',
  detail: 'Incorrect request parameters: name',
  status: 400,
  'invalid-params': { name: { value: 'x', msg: 'Too short', location: 'body' } },
};
const docs = 'https://docs.example/errors.html';

it.each([
  [
    'problem details with fields',
    Response.json(problem, { status: 400 }),
    {
      code: 'bad-request',
      detail: problem.detail,
      invalidParams: [{ name: 'name', reason: 'Too short' }],
    },
  ],
  [
    'problem details with a code, and no title',
    Response.json(
      { type: `${docs}#section/Errors/quota_reached`, detail: 'Full', code: 'quota_reached' },
      { status: 413 },
    ),
    { code: 'quota-reached', serverCode: 'quota_reached', status: 413, detail: 'Full' },
  ],
  [
    'problem details with a code that this client does not know',
    Response.json({ code: 'new_rule', detail: 'Not today' }, { status: 403 }),
    { code: 'forbidden', serverCode: 'new_rule', detail: 'Not today' },
  ],
  [
    'the shape of the upload library',
    Response.json({ error: { code: 'Forbidden', message: 'Not allowed' } }, { status: 403 }),
    { code: 'forbidden', detail: 'Not allowed' },
  ],
  [
    'plain text that says it is HTML',
    new Response('Too many requests, please try again later.', {
      status: 429,
      headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '7' },
    }),
    {
      code: 'rate-limited',
      retryAfterSeconds: 7,
      detail: 'Too many requests, please try again later.',
    },
  ],
  [
    'nothing, to a call that the server does not know',
    new Response(null, { status: 400 }),
    {
      code: 'bad-request',
      detail:
        'The server does not know this call: its version may be too old, or baseUrl has a path that is to go, such as /api/v1.',
    },
  ],
  [
    'a refusal that is too large to be read whole',
    new Response(`Too many fields: ${'x'.repeat(200_000)}`, { status: 400 }),
    { code: 'bad-request', detail: expect.stringMatching(/^Too many fields: x+…$/) },
  ],
  ['nothing, elsewhere', new Response(null, { status: 404 }), { code: 'not-found' }],
  [
    'a page of something before the server',
    new Response('<html>Bad gateway', { status: 502 }),
    { code: 'unavailable', detail: undefined },
  ],
  [
    'JSON that was cut off',
    new Response('{"chapters":[{"timec', { headers: { 'content-type': 'application/json' } }),
    { code: 'not-json' },
  ],
  [
    'JSON of another kind',
    Response.json({ chapters: [{ timecode: '1', title: 'x' }] }),
    { code: 'unexpected-response', detail: expect.stringContaining('chapters.0.timecode') },
  ],
])('reads %s', async (_, answer, error) => {
  const { videos } = fakeServer(() => answer.clone(), 'a-token', { retry: 0 });
  await expect(videos.chapters.get(1)).rejects.toMatchObject(error);
});

it('reports a page, a truncated response, ten megabytes and endless redirects', async () => {
  await using server = await signedIn({ seed: [{ name: 'Charla' }] });
  const { peertube, simulator } = server;
  const get = () => peertube.videos.get(simulator.videos()[0]?.id ?? 0);
  simulator.faults.add({ do: 'html' });
  await expect(get()).rejects.toMatchObject({ code: 'not-json', status: 200 });
  simulator.faults.add({ do: 'truncate', times: 3 });
  await expect(get()).rejects.toMatchObject({ code: 'network' });
  simulator.faults.add({ do: 'huge' });
  const huge = get();
  await expect(huge).rejects.toMatchObject({ code: 'server', status: 500 });
  await expect(huge.catch(({ detail }: Error & { detail: string }) => detail.length)).resolves.toBe(
    300,
  );
  simulator.faults.add({ do: 'redirect-loop', times: 50 });
  await expect(get()).rejects.toMatchObject({ code: 'redirect' });
  simulator.faults.clear();
  expect((await get()).name).toBe('Charla');
});

it('stops when its signal aborts', async () => {
  const { videos, live } = fakeServer((request) => {
    const { promise, reject } = Promise.withResolvers<Response>();
    const stop = (): void => reject(request.signal.reason);
    if (request.signal.aborted) stop();
    request.signal.addEventListener('abort', stop);
    return promise;
  });
  for (const call of [
    (signal: AbortSignal) => videos.get(1, { signal }),
    (signal: AbortSignal) => Promise.resolve(videos.list({}, { signal })),
    (signal: AbortSignal) => live.update(1, { saveReplay: true }, { signal }),
  ]) {
    const stop = new AbortController();
    const calling = call(stop.signal);
    stop.abort('enough');
    await expect(calling).rejects.toBe('enough');
  }
});

it('keeps each variable part within its path', async () => {
  const asked: string[] = [];
  const { videos, channels } = fakeServer((request) => {
    asked.push(request.url);
    return new Response(null, { status: 204 });
  });
  await videos.delete('a/../../config?x#y');
  await expect(channels.delete('..')).rejects.toMatchObject({ code: 'bad-address' });
  expect(asked).toEqual(['https://video.example/api/v1/videos/a%2F..%2F..%2Fconfig%3Fx%23y']);
});
