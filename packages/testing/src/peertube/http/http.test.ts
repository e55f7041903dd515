import { get } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Caller, logIn } from '../../../test/support/client.ts';
import { type PeerTubeSimulator, startPeerTubeSimulator } from '../../index.ts';

let simulator: PeerTubeSimulator;
let root: Caller;
beforeEach(async () => {
  simulator = await startPeerTubeSimulator();
  root = await logIn(simulator);
});
afterEach(() => simulator.stop());

describe('the four error formats', () => {
  it('is a problem that names the invalid parameters', async () => {
    const answer = await root.call('/api/v1/videos?count=101&sort=nope');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await answer.json()).toMatchObject({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      instance: '/api/v1/videos?count=101&sort=nope',
      'invalid-params': { count: { value: '101' } },
      docs: expect.stringContaining('#operation/getVideos') as string,
    });
  });

  it('is a problem with a code and no title', async () => {
    const body = (await (await anonymous(simulator).call('/api/v1/users/me')).json()) as object;
    expect(body).toMatchObject({ code: 'unauthorized_request' });
    expect(body).not.toHaveProperty('title');
  });

  it('is the object of the upload library', async () => {
    const answer = await root.call('/api/v1/videos/upload-resumable', { method: 'PUT' });
    expect(Object.keys((await answer.json()) as object)).toEqual(['error']);
  });

  it('is plain text', async () => {
    const answer = await root.call('/static/web-videos/private/gone.mp4');
    expect([answer.status, await answer.text()]).toEqual([403, 'Forbidden']);
  });

  it.each([
    ['/api/v1/nope', 400],
    ['/nope', 404],
    ['/API/v1/videos', 404],
    ['/api/v1/videos/', 400],
  ])('is an empty body for %s', async (path, status) => {
    const answer = await root.call(path);
    expect([answer.status, await answer.text()]).toEqual([status, '']);
  });

  it('has no CORS headers for malformed or oversized JSON', async () => {
    const post = (body: string) =>
      root.call('/api/v1/video-playlists', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    for (const [body, status] of [
      ['{', 400],
      [JSON.stringify('x'.repeat(600_000)), 413],
    ] as const) {
      const answer = await post(body);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
        status,
        null,
      ]);
    }
  });
});

describe('rate limits', () => {
  const licences = '/api/v1/videos/licences';

  it('are off', async () => {
    const nobody = anonymous(simulator);
    for (let count = 0; count < 60; count += 1)
      expect((await nobody.call(licences)).status).toBe(200);
  });

  it('are those of the stock server with `true`, and exempt administrators and ping', async () => {
    let nowMs = Date.parse('2026-11-25T12:00:00Z');
    await using limited = await startPeerTubeSimulator({ clock: { now: () => nowMs } });
    const admin = await logIn(limited);
    limited.setRateLimits(true);
    const nobody = anonymous(limited);
    for (let count = 0; count < 50; count += 1)
      expect((await nobody.call(licences)).status).toBe(200);
    const refused = await nobody.call(licences);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    expect(await refused.text()).toBe('Too many requests, please try again later.');
    const spared = await admin.call(licences);
    expect([spared.status, spared.headers.get('retry-after')]).toEqual([200, '10']);
    expect((await nobody.call('/api/v1/ping')).status).toBe(200);
    const elsewhere = anonymous(limited, { 'x-forwarded-for': '10.0.0.9' });
    expect((await elsewhere.call(licences)).status).toBe(200);
    nowMs += 10_001;
    expect((await nobody.call(licences)).status).toBe(200);
  });

  it('count log-ins separately', async () => {
    await using limited = await startPeerTubeSimulator({
      rateLimits: { login: { max: 2, windowMs: 60_000 } },
    });
    const tryIt = () => anonymous(limited).call('/api/v1/users/token', { method: 'POST' });
    const statuses = [await tryIt(), await tryIt(), await tryIt()].map(({ status }) => status);
    expect(statuses).toEqual([400, 400, 429]);
    expect((await anonymous(limited).call(licences)).status).toBe(200);
  });
});

describe('for pages of other origins', () => {
  it('allows every header that a preflight names', async () => {
    const asked = 'authorization,content-range,digest';
    const answer = await root.call('/api/v1/videos/upload-resumable', {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-headers': asked },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toBe(asked);
    expect(answer.headers.get('access-control-allow-methods')).toBe(
      'GET,HEAD,PUT,PATCH,POST,DELETE',
    );
  });

  it('allows any origin with credentials, a combination that browsers reject', async () => {
    const { headers } = await root.call('/api/v1/videos');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('access-control-expose-headers')).toBe('Retry-After');
  });
});

describe('an invalid HTTP request', () => {
  it('closes its own connection only', async () => {
    const { port } = simulator;
    const odd = new Promise((resolve) => {
      get({ port, host: '127.0.0.1', path: '//' }, resolve).on('error', resolve);
    });
    await odd;
    expect((await root.call('/api/v1/ping')).status).toBe(200);
  });
});

describe('conditional and HEAD requests', () => {
  it('get 304 for a known ETag', async () => {
    const first = await root.call('/api/v1/config');
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    const again = await root.call('/api/v1/config', { headers });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('get no body for HEAD', async () => {
    const answer = await root.call('/api/v1/config', { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

describe('an image in a form', () => {
  const gif = new TextEncoder().encode('GIF89a');
  const text = new TextEncoder().encode('hola, soy un texto');

  it.each([
    ['is accepted with its media type', gif, 'image/gif', 200],
    ['is rejected without a media type', gif, '', 400],
    ['is rejected as application/octet-stream', gif, 'application/octet-stream', 400],
    ['makes the server fail if its bytes are text', text, 'image/png', 500],
  ])('%s', async (_what, bytes, type, status) => {
    const body = new FormData();
    body.append('avatarfile', new Blob([bytes], { type }), 'avatar.gif');
    const path = '/api/v1/video-channels/root_channel/avatar/pick';
    expect((await root.call(path, { method: 'POST', body })).status).toBe(status);
  });
});
