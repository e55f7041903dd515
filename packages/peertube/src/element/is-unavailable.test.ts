import { afterEach, expect, it, vi } from 'vitest';
import { isUnavailable } from './is-unavailable.ts';

const embed = 'https://tubo.example/videos/embed/wuzkHBJry2URbrzYF7oNaj';
const { signal } = new AbortController();

afterEach(() => vi.unstubAllGlobals());

function respondWith(status: number, body: BodyInit): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

it.each([
  [401, '{"code":"unauthorized_request"}', true],
  [403, '{"code":"video_requires_password"}', false],
  [404, '', true],
  [500, 'broken', false],
  [200, '{}', false],
])('reads a status %i with the body %j as %s', async (status, body, expected) => {
  respondWith(status, body);
  expect(await isUnavailable(embed, signal)).toBe(expected);
});

it('reads only the beginning of a response that never ends', async () => {
  let pulls = 0;
  const isCancelled = new Promise((resolve) => {
    const piece = new Uint8Array(16_384).fill(32);
    const body = new ReadableStream({
      pull(controller) {
        pulls++;
        if (pulls > 100) controller.error(new Error('too much was read'));
        else controller.enqueue(piece);
      },
      cancel: resolve,
    });
    respondWith(403, body);
  });
  expect(await isUnavailable(embed, signal)).toBe(true);
  await isCancelled;
  expect(pulls).toBeLessThan(20);
});
